package io.hearth.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between rooms, as docs/architecture.md draws them, and what Maven cannot hold. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Arrays.stream(Room.values()).map(Room::classes).toList());

    @ParameterizedTest
    @EnumSource(Room.class)
    void aRoomUsesOnlyTheRoomsThatItMay(Room room) {
        String[] allowed = Stream.concat(Stream.of(room), room.mayUse().stream())
                .map(Room::packages)
                .toArray(String[]::new);
        assertThat(HOUSE.that(JavaClass.Predicates.resideInAPackage(room.packages())))
                .as("classes of %s; is the module built?", room)
                .isNotEmpty();

        classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("io.hearth..")
                        .or(JavaClass.Predicates.resideInAnyPackage(allowed)))
                .check(HOUSE);
    }

    @Test
    void theDomainNeedsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(Room.DOMAIN.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", Room.DOMAIN.packages())
                .check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(names = {"STORE", "WECHAT", "SANDBOX", "EMBEDDED", "SEGMENTATION"})
    void theseRoomsKnowNothingOfSpring(Room room) {
        noClasses()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(HOUSE);
    }

    @Test
    void onlySegmentationKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Room.SEGMENTATION.packages())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(HOUSE);
    }

    @Test
    void onlyTheGatewayKnowsTheWeChatLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Room.WECHAT.packages())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("me.chanjar.weixin..")
                .check(HOUSE);
    }

    @Test
    void timeIsInjected() {
        DescribedPredicate<JavaClass> roomsWithRules =
                JavaClass.Predicates.resideInAnyPackage(Room.DOMAIN.packages(), Room.STORE.packages());
        noClasses()
                .that(roomsWithRules)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void packagesOfARoomHaveNoCycles(Room room) {
        slices().matching(room.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** The rooms, with the arrows that leave each. */
    private enum Room {
        DOMAIN("domain", "domain"),
        EMBEDDED("embedded", "embedded"),
        SANDBOX("wechat-sandbox", "sandbox"),
        STORE("store", "store", DOMAIN),
        WECHAT("wechat", "wechat", DOMAIN, STORE),
        CRM("crm", "crm", DOMAIN, STORE, WECHAT),
        INGEST("ingest", "ingest", DOMAIN, STORE, WECHAT),
        SEGMENTATION("segmentation", "segmentation", DOMAIN, STORE),
        PUSH("push-scheduler", "push", DOMAIN, STORE, WECHAT),
        API("dashboard-api", "api", DOMAIN, STORE, CRM, INGEST, PUSH),
        SERVER("server", "server", DOMAIN, STORE, WECHAT, CRM, INGEST, PUSH, API, EMBEDDED);

        private final String folder;
        private final String packageName;
        private final List<Room> mayUse;

        Room(String folder, String packageName, Room... mayUse) {
            this.folder = folder;
            this.packageName = packageName;
            this.mayUse = List.of(mayUse);
        }

        Path classes() {
            return Path.of("..", folder, "target", "classes");
        }

        String root() {
            return "io.hearth." + packageName;
        }

        String packages() {
            return root() + "..";
        }

        List<Room> mayUse() {
            return mayUse;
        }
    }
}
