package io.hearth.server.demo;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.server.segmentation.Segmentation;
import io.hearth.store.fan.FanStates;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills an empty Hearth with a year of seeded fans, once. */
public final class Demo {

    private static final long SEED = 20_260_101L;
    private static final int BATCH = 5_000;

    private final DemoMarker marker;
    private final InteractionWriter interactions;
    private final Transactions transactions;
    private final Segmentation segmentation;
    private final DemoCampaign campaign;
    private final DemoProgramme programme;
    private final DemoDesk desk;
    private final Clock clock;

    public Demo(
            DemoMarker marker,
            InteractionWriter interactions,
            Transactions transactions,
            Segmentation segmentation,
            DemoCampaign campaign,
            DemoProgramme programme,
            DemoDesk desk,
            Clock clock) {
        this.marker = marker;
        this.interactions = interactions;
        this.transactions = transactions;
        this.segmentation = segmentation;
        this.campaign = campaign;
        this.programme = programme;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Seeds what is not there yet. A start that was cut off is gone on with: the history ends at the instant at which it
     * was begun, so that its ids are the same.
     */
    public void seedOnce(Consumer<String> say) throws Exception {
        if (marker.isDone()) {
            return;
        }
        say.accept("Seeding a year of demo fans …");
        Instant end = marker.begin(clock.instant());
        DemoHistory history = new DemoHistory(SEED, DemoHistory.FANS, end);
        write(history);
        follow(history, end);
        programme.seed(end);
        say.accept("Computing stages and segments …");
        segmentation.run(true, Optional.empty(), step -> {});
        desk.open(history, clock.instant());
        campaign.schedule();
        marker.done();
    }

    private void write(DemoHistory history) throws IOException {
        List<Interaction> batch = new ArrayList<>(BATCH);
        for (Iterator<Interaction> all = history.interactions().iterator(); all.hasNext(); ) {
            batch.add(all.next());
            if (batch.size() == BATCH || !all.hasNext()) {
                interactions.write(batch);
                batch.clear();
            }
        }
    }

    private void follow(DemoHistory history, Instant at) throws SQLException {
        List<OpenId> followers = history.followers();
        transactions.run(connection -> {
            for (OpenId openId : followers) {
                FanStates.recordFollowing(connection, openId, true, at);
            }
            return followers.size();
        });
    }
}
