package io.hearth.ingest.callback;

import io.hearth.domain.interaction.Interaction;
import io.hearth.store.fan.WindowKind;
import io.hearth.store.wechat.JobEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a callback means to us. */
sealed interface Meaning {

    /** How the inbox remembers it. */
    String handledAs();

    /**
     * A fan did something.
     *
     * @param following whether they follow from now on; empty where nothing is said about it
     * @param window for customer-service messages that it opens
     * @param notices what it says about subscription notices
     */
    record FanDid(
            Interaction interaction,
            Optional<Boolean> following,
            Optional<WindowKind> window,
            List<NoticeChange> notices)
            implements Meaning {

        public FanDid {
            notices = List.copyOf(notices);
        }

        boolean changesState() {
            return following.isPresent() || window.isPresent() || !notices.isEmpty();
        }

        @Override
        public String handledAs() {
            return interaction.type().name();
        }
    }

    /** Whatever a fan did who was erased. */
    record Erased() implements Meaning {
        @Override
        public String handledAs() {
            return "ERASED";
        }
    }

    /** A mass send ended. */
    record JobEnded(JobEvent event) implements Meaning {
        @Override
        public String handledAs() {
            return "JOB_EVENT";
        }
    }

    /** Something happened to the account itself. */
    record AccountChanged(String event, Instant occurredAt, Map<String, String> fields) implements Meaning {
        @Override
        public String handledAs() {
            return "ACCOUNT_EVENT";
        }
    }
}
