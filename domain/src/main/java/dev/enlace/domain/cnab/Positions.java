package dev.enlace.domain.cnab;

import dev.enlace.domain.cnab.Line.Span;
import java.util.Map;
import java.util.Optional;

/**
 * Where a layout writes what a title's record says. In CNAB 240 it is split over the segments T and U, whose positions only Santander changes;
 * CNAB 400 is each bank's own.
 */
record Positions(
        Span ownNumber,
        Span documentNumber,
        Span dueDate,
        Span amount,
        Span fee,
        Span paid,
        Span net,
        Span occurredOn,
        Span creditedOn) {
    private static final Positions FEBRABAN_240 =
            in240(span(38, 57), span(59, 73), span(74, 81), span(82, 96), span(199, 213));
    private static final Positions SANTANDER_240 =
            in240(span(41, 53), span(55, 69), span(70, 77), span(78, 92), span(194, 208));
    private static final Map<String, Positions> IN_400 = Map.of(
            "001", in400(span(64, 80), span(182, 188), span(176, 181)),
            "033", in400(span(63, 70), span(176, 188), span(296, 301)),
            "237", in400(span(71, 82), span(176, 188), span(296, 301)),
            "341", in400(span(86, 94), span(176, 188), span(296, 301)));

    /** The bank's positions in segment T, and those of segment U for what was paid. */
    static Positions of240(String bankCode) {
        return bankCode.equals("033") ? SANTANDER_240 : FEBRABAN_240;
    }

    /** Nothing for a bank whose layout is not known here. */
    static Optional<Positions> of400(String bankCode) {
        return Optional.ofNullable(IN_400.get(bankCode));
    }

    private static Positions in240(Span ownNumber, Span documentNumber, Span dueDate, Span amount, Span fee) {
        return new Positions(
                ownNumber,
                documentNumber,
                dueDate,
                amount,
                fee,
                span(78, 92),
                span(93, 107),
                span(138, 145),
                span(146, 153));
    }

    private static Positions in400(Span ownNumber, Span fee, Span creditedOn) {
        return new Positions(
                ownNumber,
                span(117, 126),
                span(147, 152),
                span(153, 165),
                fee,
                span(254, 266),
                span(254, 266),
                span(111, 116),
                creditedOn);
    }

    private static Span span(int from, int to) {
        return new Span(from, to);
    }

    /** @param what the record of the title, @param money the record of its payment: the same in CNAB 400 */
    ReturnedTitle read(Line what, Line money, String occurrence) {
        return new ReturnedTitle(
                occurrence,
                what.text(ownNumber),
                what.text(documentNumber),
                what.date(dueDate),
                what.money(amount),
                what.money(fee),
                money.money(paid),
                money.money(net),
                money.date(occurredOn),
                money.date(creditedOn));
    }
}
