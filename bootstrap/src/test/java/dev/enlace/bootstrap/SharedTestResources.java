package dev.enlace.bootstrap;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every {@code @QuarkusTest} gets without naming it, so that all of them share one boot. */
@WithTestResource(value = EmbeddedPostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = LocalIssuer.class, scope = TestResourceScope.GLOBAL)
final class SharedTestResources {
    private SharedTestResources() {}
}
