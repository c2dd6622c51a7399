package io.hearth.server.application;

import io.hearth.embedded.ServiceStatus;
import java.util.List;
import java.util.function.Supplier;

/** The embedded services of this process, as they stand at each call. */
public record EmbeddedStatus(Supplier<List<ServiceStatus>> source) {

    public List<ServiceStatus> services() {
        return source.get();
    }
}
