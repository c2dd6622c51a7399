package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.embedded.testing.TestServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KilledPullIT {

    private static final int FANS = 15_000;

    @Test
    void aPullKilledInTheListAndInTheInfosGoesOnAndKnowsEachFanOnce() throws Exception {
        try (PullRoom room = PullRoom.open()) {
            room.sandbox.addFollowers(PullRoom.fans(FANS));
            killAfter("page", 2, room);
            assertLeft(room);
            killAfter("infos", 60, room);
            assertLeft(room);
            int pages = room.sandbox.calls("/cgi-bin/user/get");

            assertThat(room.desk().takeDue()).as("a left pull is due at once").containsExactly(PullName.FOLLOWERS);
            assertThat(room.run(room.followers())).isEqualTo(PullResult.SUCCEEDED);

            assertThat(room.sandbox.calls("/cgi-bin/user/get"))
                    .as("the list was complete and is not read again")
                    .isEqualTo(pages)
                    .isBetween(3, 4);
            assertThat(room.told("FOLLOW")).isEqualTo(FANS);
            assertThat(room.room.query("select count(*) from fan_state where following"))
                    .isEqualTo(FANS);
            assertThat(room.room.query("select count(*) from fan_profile where known"))
                    .isEqualTo(FANS);
            assertThat(room.room.query("select count(*) from batch_job_instance"))
                    .isEqualTo(1);
            assertThat(room.room.query("select count(*) from batch_job_execution where status = 'FAILED'"))
                    .isEqualTo(2);
        }
    }

    /** Its session ends with it, some moments later. */
    private static void assertLeft(PullRoom room) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(room.state(PullName.FOLLOWERS).result()).isEqualTo(PullResult.INTERRUPTED));
    }

    private static void killAfter(String word, int times, PullRoom room) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PullChild.class.getName(),
                        TestServices.elasticsearch().toString(),
                        room.room.names().prefix(),
                        room.room.postgres().jdbcUrlWithUser(),
                        room.sandbox.baseUrl().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            awaitWord(child, word, times);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(child.exitValue()).as("killed, not finished").isNotZero();
    }

    private static void awaitWord(Process child, String word, int times) throws IOException {
        int seen = 0;
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                seen += line.equals(word) ? 1 : 0;
                if (seen == times) {
                    return;
                }
            }
        }
        throw new IOException("the pull ended before " + times + " " + word);
    }
}
