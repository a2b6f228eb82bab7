package org.steelfactory.it.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.steelfactory.audit.Audited;

/** The rules of the house (README, "How the house is laid out"), held over the classes of every module. */
class HouseTest {

    private static final String[] PURE = {
        "org.steelfactory.ledger.chain..",
        "org.steelfactory.production.csv..",
        "org.steelfactory.production.oee..",
        "org.steelfactory.report.chart..",
        "org.steelfactory.scan.forest..",
        "org.steelfactory.demo.generator.."
    };

    private static JavaClasses product;

    @BeforeAll
    static void importClasses() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/it/"))
                .importPackages("org.steelfactory");
    }

    @TestFactory
    Stream<DynamicTest> everyModuleWasImported() {
        return Stream.of(
                        "org.steelfactory.shared",
                        "org.steelfactory.rules",
                        "org.steelfactory.identity",
                        "org.steelfactory.ledger.chain",
                        "org.steelfactory.audit",
                        "org.steelfactory.process",
                        "org.steelfactory.web",
                        "org.steelfactory.launcher")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(product.that(resideInAPackage(name + "..")))
                        .isNotEmpty()));
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("org.steelfactory.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void thePureStayPure() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "org.camunda..", "com.mongodb..", "org.bson..", "org.kie..", "org.drools..")
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.steelfactory..").and(not(resideInAnyPackage(PURE))))
                .check(product);
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryHasOneRoomThatKnowsIt() {
        return Stream.of(
                        onlyKnownTo("org.steelfactory.process..", "org.camunda.."),
                        onlyKnownTo("org.steelfactory.rules..", "org.kie..", "org.drools.."),
                        onlyKnownTo("org.steelfactory.notification..", "jakarta.mail.."),
                        onlyKnownTo("org.steelfactory.scan.cron..", "com.cronutils.."),
                        onlyKnownTo("org.steelfactory.report.pdf..", "com.lowagie..", "org.librepdf.."),
                        onlyKnownTo("org.steelfactory.web..", "org.primefaces..", "jakarta.faces..", "jakarta.ws.rs.."))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(product)));
    }

    @Test
    void onlyAuditAndTheLauncherThatEmbedsAServerKnowMongo() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.steelfactory.audit..", "org.steelfactory.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..")
                .check(product);
    }

    @Test
    void modulesKnowEachOtherInOneDirection() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.steelfactory.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.steelfactory.web..")
                .check(product);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.steelfactory.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.steelfactory.process..")
                .check(product);
        noClasses()
                .that()
                .resideInAPackage("org.steelfactory.rules..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.steelfactory..").and(not(resideInAPackage("org.steelfactory.rules.."))))
                .check(product);
    }

    @Test
    void screensAndRestTouchNeitherDatabaseNorEntities() {
        noClasses()
                .that()
                .resideInAPackage("org.steelfactory.web..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..").and(not(assignableTo(SQLException.class))))
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(product);
    }

    @Test
    void everyEnterpriseBeanSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(product);
    }

    @Test
    void onlyMethodsAreAudited() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Interceptor.class)
                .should()
                .beAnnotatedWith(Audited.class)
                .check(product);
    }

    @Test
    void everyResourceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(product);
    }

    @Test
    void delegatesAreNamedSoAndLiveWithTheProcesses() {
        classes()
                .that()
                .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .resideInAPackage("org.steelfactory.process..")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void nobodyAsksTheComputerForTheTimeButTheSharedClock() {
        classes()
                .that()
                .resideOutsideOfPackages("org.steelfactory.shared..", "org.steelfactory.launcher..")
                .should(notCallNowWithoutAClock())
                .check(product);
        // The process engine tells by it when a job is due.
        noClasses()
                .that()
                .resideOutsideOfPackage("org.steelfactory.process..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(product);
    }

    @Test
    void nothingIsPrintedOutsideCommandLineMains() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.steelfactory.launcher..", "org.steelfactory.theme..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(product);
    }

    @Test
    void noTopPackageIsNamedAfterALayer() {
        noClasses()
                .should()
                .resideInAnyPackage("..controller..", "..service..", "..util..", "..utils..", "..dto..", "..impl..")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(product);
    }

    @Test
    void entitiesNeverLeaveTheirModule() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(describe("an entity", type -> type.isAnnotatedWith(Entity.class)))
                .check(product);
    }

    private static ArchRule onlyKnownTo(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .as("only " + room + " knows " + String.join(", ", libraries));
    }

    private static ArchCondition<JavaClass> notCallNowWithoutAClock() {
        Set<String> times = Stream.of(
                        Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .map(Class::getName)
                .collect(Collectors.toSet());
        return new ArchCondition<>("not call now() without a clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean bare = call.getName().equals("now")
                            && times.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean millis = isCall(call, System.class, "currentTimeMillis");
                    if (bare || millis) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isCall(JavaCall<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().getName().equals(owner.getName())
                && call.getName().equals(name);
    }
}
