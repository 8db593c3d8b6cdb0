package dev.enlace.application.notice;

import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.RestrictionDates;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a notice's text is made of.
 *
 * @param date the day it speaks on
 * @param amount what is open of the charge, without late fees
 * @param description the charge's, e.g. the month it is for
 * @param dueDate the day on which paying is on time: of the live slip
 * @param pixKey of the portfolio; null without one
 * @param restriction of a block warning; null otherwise
 */
public record NoticeFacts(
        NoticeKind kind,
        Channel channel,
        LocalDate date,
        String provider,
        String customer,
        long contractNumber,
        Money amount,
        String description,
        LocalDate dueDate,
        @Nullable String pixKey,
        @Nullable RestrictionDates restriction) {}
