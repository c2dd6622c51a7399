package io.hearth.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SegmentationMessageTests {

    private static final Instant AT = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void aRequestReadsBackAsItself() {
        SegmentationRequest request = new SegmentationRequest(
                "run-1",
                URI.create("http://127.0.0.1:9200"),
                new IndexNames("demo-"),
                HumanTime.SHANGHAI,
                AT,
                true,
                true,
                "/var/rollups",
                "local[2]",
                List.of(new SegmentDefinition(new SegmentId("awake"), "醒着", 2, new ContactCondition.DormantIs(false))));
        assertThat(SegmentationRequest.parse(request.toJson())).isEqualTo(request);
        SegmentationRequest told = request.withPeople("file:///var/links.txt", "file:///var/traits.txt");
        assertThat(SegmentationRequest.parse(told.toJson())).isEqualTo(told).isNotEqualTo(request);
    }

    @Test
    void aRequestThatLacksSomethingSaysWhat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationRequest.parse("{\"run_id\":\"run-1\"}"))
                .withMessage("the request has no elasticsearch_url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationRequest.parse("no json"))
                .withMessageStartingWith("the request is no JSON");
    }

    @Test
    void everyEventReadsBackAsItself() {
        SegmentationRun run = SegmentationRun.started("run-1", SegmentationRun.Mode.FULL, AT, AT, 1)
                .finished(AT.plusSeconds(9), 110_300, 1, 66_454, Map.of("read", 1.5));
        for (SegmentationEvent event : List.of(
                new SegmentationEvent.Progress("read", 12_000, OptionalLong.of(110_300)),
                new SegmentationEvent.Progress("contacts", 7, OptionalLong.empty()),
                new SegmentationEvent.Finished(run),
                new SegmentationEvent.Failed("Elasticsearch is \"away\""))) {
            assertThat(SegmentationEvent.parse(event.toJson())).contains(event);
        }
    }

    @Test
    void aLineThatIsNoEventIsPassedOver() {
        for (String line : List.of(
                "", "WARNING: something", "{broken", "{\"event\":\"unheard-of\"}", "{\"event\":\"finished\"}", "{}")) {
            assertThat(SegmentationEvent.parse(line)).isEmpty();
        }
    }
}
