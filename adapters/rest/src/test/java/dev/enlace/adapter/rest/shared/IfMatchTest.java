package dev.enlace.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import org.junit.jupiter.api.Test;

class IfMatchTest {
    @Test
    void a_version_and_its_tag_are_one() {
        assertThat(IfMatch.check(IfMatch.etag(7), 7)).isEqualTo(7);
        assertThat(IfMatch.expected(" \"0\" ")).isZero();
    }

    @Test
    void another_version_is_stale() {
        assertThat(kind("\"6\"", 7)).isEqualTo(Kind.STALE);
        assertThat(kind("\"8\"", 7)).isEqualTo(Kind.STALE);
    }

    @Test
    void none_is_a_missing_precondition() {
        assertThat(kind(null, 7)).isEqualTo(Kind.PRECONDITION_REQUIRED);
        assertThat(kind("  ", 7)).isEqualTo(Kind.PRECONDITION_REQUIRED);
    }

    @Test
    void anything_else_is_malformed() {
        for (var header :
                new String[] {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"07\"", "\"-1\"", "\"9999999999999999999\""}) {
            assertThat(kind(header, 7)).as(header).isEqualTo(Kind.MALFORMED);
        }
    }

    private static Kind kind(String header, long current) {
        return catchThrowableOfType(DomainException.class, () -> IfMatch.check(header, current))
                .kind();
    }
}
