package io.hearth.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.sandbox.ProductDouble;
import io.hearth.sandbox.ProductDouble.Reply;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxClient;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoLifeTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");

    /** Nobody listens here: what is sent is in the log all the same. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    @Test
    void openidsAndPhonesFollowTheRule() {
        assertThat(DemoFans.openid(1)).isEqualTo("oDemoFan000001");
        assertThat(DemoFans.openids(3)).containsExactly("oDemoFan000001", "oDemoFan000002", "oDemoFan000003");
        assertThat(DemoFans.phone(1)).isEqualTo("19900000001");
        assertThat(DemoFans.phone(123_456)).isEqualTo("19900003456");
        assertThat(DemoFans.followedAt(1, 400, MIDNIGHT)).isEqualTo(MIDNIGHT.minus(Duration.ofDays(400)));
        assertThat(DemoFans.followedAt(400, 400, MIDNIGHT)).isEqualTo(MIDNIGHT.minus(Duration.ofDays(1)));
    }

    @Test
    void sameSeedIsTheSameLife() {
        List<CallbackMessage> life = live(7, Duration.ofHours(12));
        assertThat(life).isNotEmpty().isEqualTo(live(7, Duration.ofHours(12)));
        assertThat(life).isNotEqualTo(live(8, Duration.ofHours(12)));
    }

    @Test
    void fansFollowWriteClickScanAndLeaveMostlyInTheEvening() {
        List<CallbackMessage> life = live(1, Duration.ofHours(24));
        assertThat(life)
                .extracting(message -> Objects.requireNonNullElse(message.event(), message.type()))
                .contains("subscribe", "unsubscribe", "CLICK", "SCAN", "text");
        assertThat(between(life, 19, 22)).isGreaterThan(10 * between(life, 2, 5));
        assertThat(between(life, 2, 5)).isPositive();
    }

    @Test
    void followersOfTheStartAreThereWithoutACallback() {
        try (Sandbox sandbox = start(1, 50)) {
            assertThat(sandbox.callbacks()).isEmpty();
            assertThat(sandbox.fans()).hasSize(50).allMatch(fan -> fan.followedAt()
                    .isBefore(MIDNIGHT));
        }
    }

    @Test
    void phoneNumbersInMessagesAreFictitious() {
        Random random = new Random(1);
        assertThat(random.ints(500).mapToObj(any -> DemoSpeech.say(random, DemoFans.phone(42))))
                .anyMatch(text -> text.contains("19900000042"))
                .noneMatch(text -> text.replace("19900000042", "").matches(".*\\d{6,}.*"));
    }

    @Test
    void menuPagesOnThisMachineAreOpenedByTheFan() {
        try (ProductDouble product = new ProductDouble();
                Sandbox sandbox = start(1, 50)) {
            String back = product.url().toString();
            String authorise = sandbox.baseUrl() + "/connect/oauth2/authorize?appid=" + SandboxSettings.DEFAULT_APP_ID
                    + "&redirect_uri=" + back + "&response_type=code&scope=snsapi_base&state=s";
            SandboxClient client = SandboxClient.authorised(sandbox);
            client.post("/cgi-bin/menu/create", """
                    {"button":[{"type":"view","name":"a","url":"%s"},
                     {"type":"view","name":"b","url":"https://example.com/"}]}""".formatted(authorise));
            product.answers(request -> new Reply(200, "page", 0));
            sandbox.advance(Duration.ofHours(2));
            await().until(() -> !product.received().isEmpty());
            assertThat(product.received())
                    .allSatisfy(request -> assertThat(request.query()).containsKeys("code", "state"));
        }
    }

    private static long between(List<CallbackMessage> life, int firstHour, int endHour) {
        return life.stream()
                .mapToInt(message -> ShanghaiCalendar.hour(message.createdAt()))
                .filter(hour -> hour >= firstHour && hour < endHour)
                .count();
    }

    private static List<CallbackMessage> live(long seed, Duration time) {
        try (Sandbox sandbox = start(seed, 200)) {
            sandbox.configureCallbacks(sandbox.callbackSettings().withUrl(NOWHERE));
            sandbox.advance(time);
            return sandbox.callbacks().stream().map(CallbackRecord::message).toList();
        }
    }

    private static Sandbox start(long seed, int fans) {
        return Sandbox.start(SandboxSettings.defaults()
                .withSeed(seed)
                .withDemo(new DemoSettings(fans, 6))
                .standingAt(MIDNIGHT));
    }
}
