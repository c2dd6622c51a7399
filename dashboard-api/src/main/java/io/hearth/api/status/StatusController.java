package io.hearth.api.status;

import io.hearth.api.ApiSettings;
import io.hearth.api.status.StatusView.ServiceView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fresh the figures are and whether everything answers. Answers itself whatever is down. */
@RestController
class StatusController {

    private final ApiSettings settings;
    private final Clock clock;
    private final Freshness freshness;
    private final Services services;

    StatusController(ApiSettings settings, Clock clock, Freshness freshness, Services services) {
        this.settings = settings;
        this.clock = clock;
        this.freshness = freshness;
        this.services = services;
    }

    @GetMapping("/api/status")
    StatusView loadStatus() {
        Instant now = clock.instant();
        CompletableFuture<List<ServiceView>> asked = services.ask();
        Freshness.Parts parts = freshness.ask(now);
        return new StatusView(
                now,
                settings.time().zone().getId(),
                settings.version(),
                Freshness.LATE_AFTER.toSeconds(),
                parts.interactions().join(),
                parts.inbox().join(),
                parts.outbox().join(),
                parts.lastRun().join(),
                asked.join());
    }
}
