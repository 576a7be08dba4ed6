package org.sensible.incidents;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The wall between the parts: there is one Maven project, so nothing but this test holds the arrows. */
public class ArchitectureTest {

    private static final String BASE = "org.sensible.incidents";
    private static final String[] FEATURES = inBase(
            "incident", "policy", "timeline", "postmortem", "actionitem", "metrics", "training", "selftest", "archive");
    private static final String[] ADAPTERS = inBase("confluence", "jira", "rest", "slack", "persistence", "host");

    private static JavaClasses plugin;
    private static JavaClasses everything;

    @BeforeClass
    public static void readClasses() {
        plugin = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE);
        everything = new ClassFileImporter().importPackages("org.sensible");
    }

    @Test
    public void features_areOfOneProductNoHostAndNoScreen() {
        hold(noClasses()
                .that(resideInAnyPackage(FEATURES))
                .should(dependOn(
                        "net.java.ao..", "jakarta.ws..", "jakarta.servlet..", "org.springframework..", "org.apache.."))
                .because("a feature is plain Java: host, database and screen are the adapters' business"));
        hold(noClasses()
                .that(resideInAnyPackage(FEATURES))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.atlassian..")
                        // They only say in which product a service lives; nothing runs.
                        .and(resideOutsideOfPackages("com.atlassian.plugin.spring.scanner.annotation..")))
                .because("a feature knows no host"));
    }

    @Test
    public void arrows_runFromAdaptersToFeaturesAndOneWayAmongFeatures() {
        hold(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("adapters")
                .definedBy(ADAPTERS)
                .layer("archive")
                .definedBy(inBase("archive"))
                .layer("metrics")
                .definedBy(inBase("metrics"))
                .layer("training")
                .definedBy(inBase("training"))
                .layer("actionitem")
                .definedBy(inBase("actionitem"))
                .layer("postmortem")
                .definedBy(inBase("postmortem"))
                .layer("timeline")
                .definedBy(inBase("timeline"))
                .layer("policy")
                .definedBy(inBase("policy"))
                .layer("incident")
                .definedBy(inBase("incident"))
                .whereLayer("adapters")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("adapters")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("adapters")
                .whereLayer("training")
                .mayOnlyBeAccessedByLayers("adapters")
                .whereLayer("actionitem")
                .mayOnlyBeAccessedByLayers("adapters", "archive", "metrics", "training")
                .whereLayer("postmortem")
                .mayOnlyBeAccessedByLayers("adapters", "archive", "actionitem", "metrics", "training")
                .whereLayer("timeline")
                .mayOnlyBeAccessedByLayers("adapters", "archive", "postmortem", "actionitem", "metrics", "training")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("adapters", "archive", "metrics", "training")
                .because("an arrow between features goes one way, as the map of the product draws it"));
    }

    @Test
    public void packages_haveNoCycles() {
        hold(slices().matching(BASE + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    public void products_neverMeet() {
        hold(noClasses()
                .that(resideInAnyPackage(inBase("jira")))
                .should(dependOn(BASE + ".confluence..", BASE + ".rest..", "com.atlassian.confluence.."))
                .because("these classes are loaded where Confluence's packages do not exist"));
        hold(noClasses()
                .that(resideOutsideOfPackages(inBase("jira")))
                .should(dependOn(BASE + ".jira..", "com.atlassian.jira.."))
                .because("these classes are loaded where Jira's packages do not exist"));
        hold(noClasses()
                .that(resideOutsideOfPackages(inBase("confluence", "rest", "slack")))
                .should(dependOn("com.atlassian.confluence..", "com.atlassian.user.."))
                .because("only Confluence's adapters may name Confluence's types"));
    }

    @Test
    public void activeObjects_stayInPersistence() {
        hold(noClasses()
                .that(resideOutsideOfPackages(inBase("persistence")))
                .should(dependOn("net.java.ao..", "com.atlassian.activeobjects.."))
                .because("rows never leave persistence"));
    }

    @Test
    public void libraries_areUsedInThosePartsThatShip() {
        hold(noClasses()
                .should(dependOn("org.jsoup.safety..", "org.jsoup.helper.."))
                .because("the jar carries jsoup without them, see TightJar: pages are parsed here, never loaded"));
        hold(noClasses()
                .should()
                .callMethodWhere(target(nameMatching("connect|newSession|clean|isValid|selectXpath"))
                        .and(target(owner(resideInAnyPackage("org.jsoup.."))))));
    }

    @Test
    public void sandbox_knowsHostApiAndJarOnly() {
        everything
                .that(resideInAnyPackage("org.sensible.sandbox.."))
                .forEach(type -> mayNotUse(type, BASE, "the sandbox treats the plugin as a jar"));
        hold(noClasses()
                .that(resideInAnyPackage(BASE + ".."))
                .and(areNotIntegrationTests())
                .should(dependOn("org.sensible.sandbox.."))
                .because("nothing that ships and no unit test knows the sandbox"));
    }

    @Test
    public void everyClass_hasAPlace() {
        String[] places = Stream.of(new String[] {BASE}, FEATURES, ADAPTERS)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        hold(classes().should(ArchConditions.resideInAnyPackage(places)));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areNotIntegrationTests() {
        // Store contracts run over the sandbox's Active Objects directly: the one exception to "over HTTP".
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not integration tests", type -> !outermost(type).endsWith("IT"));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static void mayNotUse(JavaClass type, String base, String why) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(d -> d.getTargetClass().getPackageName().startsWith(base))
                .findFirst()
                .ifPresent(d -> {
                    throw new AssertionError(d.getDescription() + ", but " + why);
                });
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> dependOn(String... packages) {
        return ArchConditions.dependOnClassesThat(resideInAnyPackage(packages).and(alwaysTrue()));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(plugin);
    }

    private static String[] inBase(String... names) {
        return Stream.of(names).map(name -> BASE + "." + name + "..").toArray(String[]::new);
    }
}
