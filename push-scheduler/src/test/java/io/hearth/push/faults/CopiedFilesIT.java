package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.PushFixture;
import io.hearth.push.arming.Difference;
import io.hearth.push.dispatch.KillSwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a house that was ended, copied, and started elsewhere. */
class CopiedFilesIT {

    @TempDir
    private Path folder;

    @Tag("long")
    @Test
    void theCopyIsStoppedAndTheHouseItselfIsNotThoughItsFolderMoves() throws Exception {
        Path house = folder.resolve("house");
        Path copy = folder.resolve("copy");
        Path moved = folder.resolve("moved");
        assertThat(foundIn(house)).isEmpty();
        run("cp", "-a", house.toString(), copy.toString());
        run("mv", house.toString(), moved.toString());

        assertThat(foundIn(copy)).containsExactly(Difference.PLACE);
        assertThat(foundIn(moved)).isEmpty();
    }

    /** What a dispatcher finds that works there. */
    private static Set<Difference> foundIn(Path folder) {
        try (RestartedPostgres postgres = new RestartedPostgres(folder);
                PushFixture push = new PushFixture(postgres.address())) {
            push.dispatchAll();
            return new KillSwitch(push.database, push.clock)
                    .find()
                    .map(KillSwitch.Pulled::found)
                    .orElse(Set.of());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
