package dev.enlace.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private final Cursors cursors = new Cursors(purpose -> purpose.repeat(8).getBytes(StandardCharsets.UTF_8));

    @Test
    void open_what_they_sealed() {
        var cursor = cursors.seal(List.of("João \"x\"", "7"), "/v1/plans");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.open(cursor, "/v1/plans")).containsExactly("João \"x\"", "7");
    }

    @Test
    void serve_no_other_list() {
        assertThat(cursors.open(cursors.seal(List.of("a"), "/v1/plans"), "/v1/customers"))
                .isNull();
    }

    @Test
    void serve_no_other_installation() {
        var others = new Cursors(purpose -> "another key".getBytes(StandardCharsets.UTF_8));
        assertThat(cursors.open(others.seal(List.of("a"), "/v1/plans"), "/v1/plans"))
                .isNull();
    }

    @Test
    void refuse_what_they_did_not_make() {
        assertThat(cursors.open("", "s")).isNull();
        assertThat(cursors.open("not base64!", "s")).isNull();
        assertThat(cursors.open("AAAA", "s")).isNull();
        assertThat(cursors.open("A".repeat(5000), "s")).isNull();
        var forged = Base64.getUrlEncoder().encodeToString("0123456789ab[\"x\"]".getBytes(StandardCharsets.UTF_8));
        assertThat(cursors.open(forged, "s")).isNull();
        var bytes = Base64.getUrlDecoder().decode(cursors.seal(List.of("abc"), "s"));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(cursors.open(Base64.getUrlEncoder().encodeToString(changed), "s"))
                    .isNull();
        }
    }
}
