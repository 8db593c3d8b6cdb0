package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.security.SignedIn;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** What every resource method must say, so that nobody forgets it. */
class ResourceRulesTest {
    private static final List<JavaMethod> METHODS = new ClassFileImporter()
            .importPackages("dev.enlace.adapter.rest").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> verb(method) != null)
                    .toList();

    @Test
    void there_are_resources() {
        assertThat(METHODS).hasSizeGreaterThan(5);
    }

    @Test
    void every_method_says_who_may_call_it() {
        assertNone(method -> !method.isAnnotatedWith(Allowed.class)
                && !method.isAnnotatedWith(SignedIn.class)
                && !method.isAnnotatedWith(Public.class)
                && !method.getOwner().isAnnotatedWith(Allowed.class));
    }

    @Test
    void every_post_honours_an_idempotency_key() {
        assertNone(method -> "POST".equals(verb(method))
                && !method.isAnnotatedWith(Idempotent.class)
                && !method.isAnnotatedWith(Public.class));
    }

    @Test
    void what_may_be_answered_again_is_a_rest_response() {
        assertNone(method -> method.isAnnotatedWith(Idempotent.class)
                && !method.getRawReturnType().isEquivalentTo(RestResponse.class));
    }

    @Test
    void every_change_and_removal_is_made_on_a_version() {
        assertNone(method -> List.of("PUT", "PATCH", "DELETE").contains(verb(method))
                && Arrays.stream(method.reflect().getParameters())
                        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                        .noneMatch(header -> header != null && header.value().equals("If-Match")));
    }

    @Test
    void every_method_is_summarised_for_the_document() {
        assertNone(method -> !method.isAnnotatedWith(Operation.class));
    }

    private static void assertNone(Predicate<JavaMethod> offends) {
        assertThat(METHODS.stream().filter(offends).map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(java.util.Optional::stream)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }
}
