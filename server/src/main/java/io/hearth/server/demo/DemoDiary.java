package io.hearth.server.demo;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One fan's interactions as they happen, at the hours at which this fan likes to read. */
final class DemoDiary {

    private static final String SOURCE = "demo";

    private final OpenId openId;
    private final SplittableRandom random;
    private final Instant now;
    private final int favouriteHour;
    private final String project;
    private final List<Interaction> interactions = new ArrayList<>();
    private LocalDate day;
    private Instant last = Instant.MIN;

    DemoDiary(OpenId openId, SplittableRandom random, Instant now) {
        this.openId = openId;
        this.random = random;
        this.now = now;
        this.favouriteHour = DemoCatalogue.favouriteHour(random);
        this.project = DemoCatalogue.project(random);
        this.day = HumanTime.SHANGHAI.dayOf(now);
    }

    List<Interaction> interactions() {
        return List.copyOf(interactions);
    }

    void startDaysAgo(int days) {
        day = HumanTime.SHANGHAI.dayOf(now).minusDays(days);
    }

    /** Lets a number of days go by, from {@code least} to {@code most}. */
    void later(int least, int most) {
        day = day.plusDays(least + random.nextInt(most - least + 1));
    }

    boolean write(InteractionType type, Channel channel) {
        return write(type, channel, null, null);
    }

    boolean writeAboutContent(InteractionType type, Channel channel) {
        return write(type, channel, DemoCatalogue.content(random, project, channel), null);
    }

    void writeMenuClick() {
        write(InteractionType.MENU_CLICK, Channel.WECHAT, DemoCatalogue.menuKey(random), null);
    }

    void writeMessage(String text) {
        write(InteractionType.MESSAGE, Channel.WECHAT, null, text);
    }

    /** Returns false when it would lie in the future: then it has not happened. */
    private boolean write(InteractionType type, Channel channel, @Nullable String contentId, @Nullable String text) {
        Instant at = instantOfDay();
        if (at.isAfter(now)) {
            return false;
        }
        last = at;
        String sequence = Integer.toString(interactions.size());
        InteractionId id = InteractionId.of(SOURCE, openId.value(), sequence, at.toString());
        interactions.add(new Interaction(
                id, Subject.fan(openId), type, at, channel, contentId, project, text, SOURCE, Map.of()));
        return true;
    }

    /** Near the favourite hour, and after what was written before on the same day. */
    private Instant instantOfDay() {
        int minutes = favouriteHour * 60 + (random.nextInt(120) + random.nextInt(120)) / 2 - 60;
        Instant at = HumanTime.SHANGHAI
                .startOf(day)
                .plus(Duration.ofMinutes(minutes))
                .plusSeconds(random.nextInt(60));
        return at.isAfter(last) ? at : last.plusSeconds(20 + random.nextInt(400));
    }
}
