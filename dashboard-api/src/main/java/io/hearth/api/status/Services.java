package io.hearth.api.status;

import io.hearth.api.status.StatusView.ServiceState;
import io.hearth.api.status.StatusView.ServiceView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks all services at once. */
@Component
class Services {

    private static final int MAX_DETAIL = 200;

    private final List<ServiceProbe> probes;
    private final Questions questions;

    Services(List<ServiceProbe> probes, Questions questions) {
        this.probes = List.copyOf(probes);
        this.questions = questions;
    }

    CompletableFuture<List<ServiceView>> ask() {
        List<CompletableFuture<ServiceView>> asked =
                probes.stream().map(this::ask).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<ServiceView> ask(ServiceProbe probe) {
        return questions
                .ask(probe::ask)
                .thenApply(says -> new ServiceView(probe.name(), ServiceState.UP, says))
                .exceptionally(failure -> new ServiceView(probe.name(), ServiceState.DOWN, why(failure)));
    }

    private static String why(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof TimeoutException) {
            return "no answer within 3 s";
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.length() <= MAX_DETAIL ? message : message.substring(0, MAX_DETAIL) + "…";
    }
}
