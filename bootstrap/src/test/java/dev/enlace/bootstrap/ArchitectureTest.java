package dev.enlace.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.enlace.application.shared.Process;
import dev.enlace.application.shared.UseCase;
import jakarta.enterprise.inject.Stereotype;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

/** The house's walls. Each rule says why it stands; docs/adr/0001 tells the whole story. */
@AnalyzeClasses(
        packages = "dev.enlace",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** In a packaged build the other modules' tests come as jars, which look like any other. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] PLAIN = {"java..", "org.jspecify.annotations", ""};
    private static final String DOMAIN = "dev.enlace.domain..";
    private static final String APPLICATION = "dev.enlace.application..";
    private static final String ADAPTERS = "dev.enlace.adapter..";

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAnyPackage(DOMAIN)))
            .because("rules outlive frameworks, and a test of a rule should need nothing but the rule");

    @ArchTest
    static final ArchRule the_application_knows_the_domain_and_its_stereotypes_only = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and(not(annotatedWith(Stereotype.class)))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(PLAIN).or(resideInAnyPackage(DOMAIN)).or(resideInAnyPackage(APPLICATION)))
            .because("a use case says what happens; databases, HTTP and containers stand behind its ports");

    @ArchTest
    static final ArchRule a_stereotype_bundles_scope_and_transaction_and_nothing_else = classes()
            .that()
            .areAnnotatedWith(Stereotype.class)
            .should()
            .resideInAPackage("dev.enlace.application.shared")
            .andShould()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta.enterprise..", "jakarta.transaction.."))
            .because("these two annotations are all that the application needs of a framework");

    @ArchTest
    static final ArchRule capabilities_of_the_domain_do_not_form_cycles = slices().matching("dev.enlace.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a capability that can be read without the ones built on it stays small");

    @ArchTest
    static final ArchRule capabilities_of_the_application_do_not_form_cycles = slices().matching(
                    "dev.enlace.application.(*)..")
            .should()
            .beFreeOfCycles()
            .because("where an earlier capability needs a later one it owns a port, and the later one implements it");

    @ArchTest
    static final ArchRule rules_are_told_the_time = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(readsTheWallClock())
            .because("today is the provider's business date, which a simulation moves; only ProviderCalendar knows it");

    @ArchTest
    static final ArchRule a_service_hides_behind_its_ports = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .or()
            .areAnnotatedWith(Process.class)
            .should()
            .bePackagePrivate()
            .because("visibility says what is port and what is implementation; callers see the port");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching("dev.enlace.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each outside world can be exchanged alone; what two of them share belongs to the application");

    @ArchTest
    static final ArchRule adapters_answer_output_ports_only = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .implement(anInputPort())
            .because("a use case in an adapter would escape transaction, audit and its tests on fakes");

    @ArchTest
    static final ArchRule sql_stays_in_persistence = noClasses()
            .that()
            .resideOutsideOfPackages("dev.enlace.adapter.persistence..", "dev.enlace.bootstrap.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.postgresql..",
                    "io.agroal..")
            .because(
                    "whoever looks for what touches a table looks in one place; only the benchmark compares us with plain SQL");

    @ArchTest
    static final ArchRule http_stays_in_rest = noClasses()
            .that()
            .resideOutsideOfPackage("dev.enlace.adapter.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..")
            .because("status codes and headers are the boundary's words, and refusals are said in the domain's");

    @ArchTest
    static final ArchRule nobody_knows_the_bootstrap = noClasses()
            .that()
            .resideOutsideOfPackage("dev.enlace.bootstrap..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.enlace.bootstrap..")
            .because("it puts the parts together, so no part can need it");

    private static DescribedPredicate<JavaClass> anInputPort() {
        return DescribedPredicate.describe(
                "an input port (an interface with its own Command)",
                type -> type.isInterface()
                        && type.getPackageName().startsWith("dev.enlace.application.")
                        && Stream.of(type.reflect().getDeclaredClasses())
                                .anyMatch(inner -> inner.getSimpleName().equals("Command")));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        var clocks = Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "systemDefaultZone");
        return DescribedPredicate.describe("reads the wall clock", access -> {
            var owner = access.getTargetOwner();
            var time = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
            var named = time && clocks.contains(access.getName());
            var ticking = owner.isEquivalentTo(Clock.class) && access.getName().startsWith("tick");
            var date = owner.isEquivalentTo(Date.class) && access.getName().equals("<init>");
            return named || ticking || date;
        });
    }
}
