package io.hearth.server.command;

import io.hearth.ingest.pull.PullState;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A pull's state in one line. */
final class PullText {

    private PullText() {}

    static String of(PullState state) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-12s %s", state.name().word(), state.result().name()));
        state.endedAt().or(state::beganAt).ifPresent(at -> text.append(" at ")
                .append(at.truncatedTo(ChronoUnit.SECONDS)));
        text.append(String.format(Locale.ROOT, ", %,d read, %,d changed", state.read(), state.changed()));
        state.reason().ifPresent(reason -> text.append("; ").append(reason));
        state.resumeAt().ifPresent(at -> text.append("; goes on at ").append(at.truncatedTo(ChronoUnit.SECONDS)));
        boolean old =
                state.lastSuccessAt().isPresent() && !state.lastSuccessAt().equals(state.endedAt());
        if (old) {
            text.append("; last success at ").append(state.lastSuccessAt().get().truncatedTo(ChronoUnit.SECONDS));
        }
        return text.toString();
    }
}
