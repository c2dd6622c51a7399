package io.hearth.sandbox;

import io.hearth.sandbox.ledger.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox whose time stands at noon in Shanghai, with three followers and an authorised client. */
abstract class SandboxFixture {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    Sandbox sandbox;
    SandboxClient client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(settings());
        client = SandboxClient.authorised(sandbox);
        sandbox.addFollowers(List.of("oA", "oB", "oC"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    SandboxSettings settings() {
        return SandboxSettings.defaults().standingAt(NOON);
    }

    /** Moves to an instant and takes a new access token. */
    void moveTo(String instant) {
        sandbox.advance(Duration.between(sandbox.now(), Instant.parse(instant)));
        client = SandboxClient.authorised(sandbox);
    }

    void finishJobs() {
        sandbox.advance(Duration.ofSeconds(2));
    }

    List<String> contentsFor(String openid) {
        return sandbox.ledger(openid).stream().map(Delivery::content).toList();
    }

    int errcode(String path, String body) {
        return client.errcode(path, body);
    }
}
