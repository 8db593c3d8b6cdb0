package dev.enlace.domain.customer;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.customer.Contact.Channel;
import dev.enlace.domain.customer.Contact.OptOut;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactTest {
    @Test
    void a_number_is_kept_as_its_digits_however_it_was_written() {
        for (var written :
                new String[] {"19991234567", "(19) 99123-4567", "+55 19 99123-4567", "5519991234567", " 19.99123.4567 "
                }) {
            assertThat(contact(Channel.MOBILE, written).value()).isEqualTo("19991234567");
        }
        assertThat(contact(Channel.PHONE, "55 3220-1234").value()).isEqualTo("5532201234");
    }

    @Test
    void a_mobile_number_has_eleven_digits_and_begins_with_nine() {
        contact(Channel.MOBILE, "11900000000");
        contact(Channel.MOBILE, "99999999999");
        refused(Channel.MOBILE, "1199999999");
        refused(Channel.MOBILE, "119999999999");
        refused(Channel.MOBILE, "11899999999");
        refused(Channel.MOBILE, "");
    }

    @Test
    void a_telephone_may_be_a_landline() {
        contact(Channel.PHONE, "1120000000");
        contact(Channel.PHONE, "1189999999");
        contact(Channel.PHONE, "11999999999");
        refused(Channel.PHONE, "1112345678");
        refused(Channel.PHONE, "1199999999");
        refused(Channel.PHONE, "112000000");
        refused(Channel.PHONE, "11 2000-000a");
        refused(Channel.PHONE, "1".repeat(41));
    }

    @Test
    void only_area_codes_in_use_are_accepted() {
        for (var area : new String[] {
            "11", "19", "21", "22", "24", "27", "28", "31", "35", "37", "38", "49", "51", "53", "54", "55", "61", "69",
            "71", "73", "74", "75", "77", "79", "81", "89", "91", "99"
        }) {
            contact(Channel.MOBILE, area + "912345678");
        }
        for (var area : new String[] {
            "10", "20", "23", "25", "26", "29", "30", "36", "39", "40", "50", "52", "56", "60", "70", "72", "76", "78",
            "80", "90", "00"
        }) {
            refused(Channel.MOBILE, area + "912345678");
        }
    }

    @Test
    void an_address_is_kept_as_typed() {
        assertThat(contact(Channel.EMAIL, " Maria.Silva+casa@Provedor.example ").value())
                .isEqualTo("Maria.Silva+casa@Provedor.example");
        contact(Channel.EMAIL, "a".repeat(64) + "@b.co");
        for (var wrong : new String[] {
            "",
            "a",
            "@b.com",
            "a@",
            "a@b",
            "a@b.c",
            "a b@c.com",
            ".a@b.com",
            "a.@b.com",
            "a..b@c.com",
            "a@-b.com",
            "a@b-.com",
            "a@b.com\nBcc: c@d.com",
            "a".repeat(65) + "@b.co",
            "a@" + "b".repeat(250) + ".com",
            "joão@b.com",
            "a@b,com"
        }) {
            assertRefused("email-malformed", () -> contact(Channel.EMAIL, wrong));
        }
    }

    @Test
    void whatsapp_answers_at_numbers_only() {
        assertThat(new Contact(Channel.PHONE, "1932201234", true, Set.of()).whatsapp())
                .isTrue();
        assertRefused("whatsapp-needs-number", () -> new Contact(Channel.EMAIL, "a@provedor.example", true, Set.of()));
    }

    @Test
    void what_was_opted_out_of_is_not_accepted() {
        var contact = new Contact(Channel.MOBILE, "19991234567", true, Set.of(OptOut.SMS));
        assertThat(contact.accepts(OptOut.SMS)).isFalse();
        assertThat(contact.accepts(OptOut.WHATSAPP)).isTrue();
    }

    private static Contact contact(Channel channel, String value) {
        return new Contact(channel, value, false, Set.of());
    }

    private static void refused(Channel channel, String value) {
        assertRefused("phone-malformed", () -> contact(channel, value));
    }
}
