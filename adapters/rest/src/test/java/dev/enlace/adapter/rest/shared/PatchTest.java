package dev.enlace.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.enlace.adapter.rest.json.StrictJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    record Inner(String a, Integer b) {}

    record Body(String name, Amount price, LocalDate on, List<Integer> days, Inner inner) {}

    private static final Body CURRENT = new Body(
            "x", new Amount(new BigDecimal("1.50")), LocalDate.of(2026, 2, 28), List.of(5, 0, -5), new Inner("a", 1));

    /** The examples of RFC 7396, appendix A. */
    @Test
    void merges_as_the_standard_says() throws JsonProcessingException {
        assertMerge("{'a':'b'}", "{'a':'c'}", "{'a':'c'}");
        assertMerge("{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}");
        assertMerge("{'a':'b'}", "{'a':null}", "{}");
        assertMerge("{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}");
        assertMerge("{'a':['b']}", "{'a':'c'}", "{'a':'c'}");
        assertMerge("{'a':'c'}", "{'a':['b']}", "{'a':['b']}");
        assertMerge("{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}");
        assertMerge("{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}");
        assertMerge("{'e':null}", "{'a':1}", "{'e':null,'a':1}");
        assertMerge("[1,2]", "{'a':'b','c':null}", "{'a':'b'}");
        assertMerge("{}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}");
    }

    @Test
    void changes_what_it_names_and_leaves_the_rest() throws Exception {
        var changed =
                patch("{\"price\":\"2\",\"inner\":{\"b\":null},\"days\":[]}").applyTo(CURRENT);
        assertThat(changed)
                .isEqualTo(new Body(
                        "x",
                        new Amount(new BigDecimal("2")),
                        LocalDate.of(2026, 2, 28),
                        List.of(),
                        new Inner("a", null)));
    }

    @Test
    void null_resets() throws Exception {
        var patch = patch("{\"inner\":null,\"on\":null}");
        assertThat(patch.applyTo(CURRENT).inner()).isNull();
        assertThat(patch.applyTo(CURRENT).on()).isNull();
        assertThat(patch.names("inner")).isTrue();
        assertThat(patch.names("name")).isFalse();
    }

    @Test
    void its_form_is_checked_when_it_is_read() {
        assertThatThrownBy(() -> patch("{\"nome\":1}")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> patch("{\"inner\":{\"b\":\"1\"}}")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> patch("[]")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> patch("{\"on\":\"2026-02-29\"}")).isInstanceOf(JsonProcessingException.class);
    }

    private static Patch<Body> patch(String json) throws JsonProcessingException {
        return StrictJson.MAPPER.readValue(json, new TypeReference<>() {});
    }

    private static void assertMerge(String target, String patch, String result) throws JsonProcessingException {
        assertThat(Patch.merge(tree(target), tree(patch))).isEqualTo(tree(result));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return StrictJson.MAPPER.readTree(json.replace('\'', '"'));
    }
}
