package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.demo.DemoSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @Test
    void everyOptionIsUnderstood() {
        SandboxSettings settings = Arguments.parse(
                "--port",
                "4711",
                "--app-id",
                "wx1",
                "--app-secret",
                "s",
                "--callback-url",
                "http://localhost:1/wx",
                "--token",
                "t",
                "--aes-key",
                "k".repeat(43),
                "--callback-mode",
                "plain",
                "--callback-format",
                "json",
                "--control",
                "--keep-drafts",
                "--demo-fans",
                "500",
                "--demo-rate",
                "0.5",
                "--seed",
                "7");
        assertThat(settings.port()).isEqualTo(4711);
        assertThat(settings.control()).isTrue();
        assertThat(settings.world().credentials().appId()).isEqualTo("wx1");
        assertThat(settings.world().credentials().appSecret()).isEqualTo("s");
        assertThat(settings.world().seed()).isEqualTo(7);
        assertThat(settings.demo()).isEqualTo(new DemoSettings(500, 0.5));
        assertThat(settings.world().keepDrafts()).isTrue();
        assertThat(settings.world().callback().url()).isEqualTo(URI.create("http://localhost:1/wx"));
        assertThat(settings.world().callback().token()).isEqualTo("t");
        assertThat(settings.world().callback().mode()).isEqualTo(CallbackMode.PLAIN);
        assertThat(settings.world().callback().format()).isEqualTo(CallbackFormat.JSON);
    }

    @Test
    void controlIsOffByDefault() {
        assertThat(Arguments.parse().control()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--poem", "--port", "--aes-key short", "--port x", "--callback-mode loud"})
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
