package dev.tilth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the rooms: each uses only rooms before it. */
class HouseTest {
    private static final List<String> ROOMS = List.of(
            "fault",
            "option",
            "json",
            "text",
            "sketch",
            "stats",
            "gate",
            "example",
            "format",
            "source",
            "privacy",
            "check",
            "corpus",
            "dedup",
            "semantic",
            "unit",
            "label",
            "select",
            "split",
            "contamination",
            "ledger",
            "export",
            "report",
            "dryrun",
            "audit",
            "recipe",
            "intake",
            "decide",
            "account",
            "write",
            "verify",
            "build",
            "distinct",
            "overlap",
            "convert");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tilth");

    @Test
    void aRoomUsesOnlyRoomsBeforeIt() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(HouseTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void thereIsNoCycle() {
        slices().matching("dev.tilth.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageIsARoomOfTheList() {
        Set<String> found = HOUSE.stream()
                .map(type -> type.getPackageName().replace("dev.tilth.", "").replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ROOMS).containsAll(found);
    }

    @Test
    void coreKeepsClearOfJacksonsDatabind() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson.databind..")
                .check(HOUSE);
    }

    @Test
    void nothingReadsTheClockOrTheDefaultLocale() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.tilth.build..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(HOUSE);
    }

    /** This class is not of the house, so that the rule can be seen to fail. */
    @Test
    void theRuleSeesAViolation() {
        JavaClasses withTests = new ClassFileImporter().importClasses(HouseTest.class, Upstairs.class);
        assertThatThrownBy(() -> classes()
                        .that()
                        .haveSimpleName("HouseTest")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAPackage("java..")
                        .check(withTests))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Upstairs");
    }

    private static String packageOf(String room) {
        return "dev.tilth." + room + "..";
    }

    @SuppressWarnings("unused")
    private final Upstairs upstairs = new Upstairs();

    private static final class Upstairs {}
}
