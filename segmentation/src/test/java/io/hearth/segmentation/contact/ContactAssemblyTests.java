package io.hearth.segmentation.contact;

import static io.hearth.segmentation.testing.Rules.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactAssemblyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Instant NOW = HumanTime.SHANGHAI.startOf(TODAY).plusSeconds(50_000);

    @Test
    void aFanWithAMillionInteractionsIsAContactLikeAnyOther() {
        List<DayRollup> rollups = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            for (int content = 0; content < 250; content++) {
                rollups.add(views(TODAY.minusDays(day), "article-" + content, 10));
            }
        }
        List<SegmentDefinition> segments = new ArrayList<>();
        for (int window = 1; window <= 5; window++) {
            segments.add(segment(
                    "viewed-" + window,
                    "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 3, 'within_days': " + window * 7 + "}"));
        }
        ContactAssembly assembly =
                new ContactAssembly(StageRules.DEFAULT, segments, Population.UNKNOWN, HumanTime.SHANGHAI, NOW);

        Subject busy = Subject.fan(new OpenId("busy"));

        ContactDocument contact = assertTimeout(Duration.ofSeconds(30), () -> assembly.assemble(
                        ContactId.ofSubject(busy), List.of(busy), rollups, HourCounts.NONE, Traits.NONE)
                .orElseThrow());

        assertThat(contact.interactionCount()).isEqualTo(1_000_000);
        assertThat(contact.placement().stage()).isEqualTo(FunnelStage.CONSIDERATION);
        assertThat(contact.segmentIds()).hasSize(5);
        assertThat(contact.nextChangeAt()).isEqualTo(HumanTime.SHANGHAI.startOf(TODAY.plusDays(7)));
        assertThat(contact.features()
                        .activity()
                        .get(InteractionType.CONTENT_VIEW)
                        .days()
                        .within(30, TODAY))
                .isEqualTo(30 * 2_500);
    }

    private static DayRollup views(LocalDate day, String content, int count) {
        Instant noon = HumanTime.SHANGHAI.startOf(day).plusSeconds(43_200);
        return new DayRollup(
                day, InteractionType.CONTENT_VIEW, Channel.ARTICLE, content, null, count, noon, noon.plusSeconds(60));
    }
}
