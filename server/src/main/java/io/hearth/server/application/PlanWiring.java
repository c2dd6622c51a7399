package io.hearth.server.application;

import io.hearth.api.segment.Segments;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.Candidate;
import io.hearth.push.plan.DefaultPlan;
import io.hearth.push.plan.PlanAudience;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.FanProfile;
import io.hearth.store.contact.FanProfiles;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nurture plans: who they are for comes from the contacts, as the latest segmentation run has published them. */
@Configuration(proxyBeanMethods = false)
class PlanWiring {

    /** Which interaction is which anchor; the first contact has a field of its own. */
    private static final Map<InteractionType, Anchor> ANCHORS = Map.of(
            InteractionType.VISIT, Anchor.VISIT,
            InteractionType.RESERVATION, Anchor.RESERVATION,
            InteractionType.CONTRACT, Anchor.CONTRACT,
            InteractionType.HANDOVER, Anchor.HANDOVER);

    @Bean
    SegmentVersions segmentVersions(Segments segments) {
        return id -> segments.find(id)
                .map(saved -> OptionalInt.of(saved.definition().version()))
                .orElse(OptionalInt.empty());
    }

    @Bean
    PlanAudience planAudience(ElasticConnection elastic, IndexNames names, ContactReader reader) {
        return new Contacts(elastic, names, reader);
    }

    /** Nobody begins without a plan; it comes as drafts. */
    @Bean
    ApplicationRunner defaultPlan(DefaultPlan plan) {
        return arguments -> plan.ensure();
    }

    private record Contacts(ElasticConnection elastic, IndexNames names, ContactReader reader) implements PlanAudience {

        @Override
        public Optional<String> run() {
            try {
                return reader.run().map(PublishedRun::runId);
            } catch (IOException e) {
                throw new UncheckedIOException("the contacts cannot be read", e);
            }
        }

        @Override
        public void read(Consumer<List<Candidate>> batches) {
            try (FanProfiles profiles = FanProfiles.open(elastic, names).orElse(null)) {
                if (profiles != null) {
                    hand(profiles, batches);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the contacts cannot be read", e);
            }
        }

        private static void hand(FanProfiles profiles, Consumer<List<Candidate>> batches) throws IOException {
            List<FanProfile> page = profiles.nextPage();
            while (!page.isEmpty()) {
                batches.accept(page.stream().map(Contacts::candidate).toList());
                page = profiles.nextPage();
            }
        }

        private static Candidate candidate(FanProfile profile) {
            Map<Anchor, Instant> anchors = new EnumMap<>(Anchor.class);
            anchors.put(Anchor.FIRST_CONTACT, profile.firstContactAt());
            profile.milestones().forEach((type, at) -> {
                Anchor anchor = ANCHORS.get(type);
                if (anchor != null) {
                    anchors.put(anchor, at);
                }
            });
            return new Candidate(
                    profile.openId(),
                    profile.stage(),
                    Set.copyOf(profile.segmentIds()),
                    anchors,
                    profile.bestHour(),
                    true,
                    false);
        }
    }
}
