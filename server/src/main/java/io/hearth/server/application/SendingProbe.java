package io.hearth.server.application;

import io.hearth.api.status.ServiceProbe;
import io.hearth.push.dispatch.KillSwitch;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether anything goes out at all: whoever looks at the status wonders first why nothing does. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SendingProbe implements ServiceProbe {

    private final KillSwitch killSwitch;

    SendingProbe(KillSwitch killSwitch) {
        this.killSwitch = killSwitch;
    }

    @Override
    public String name() {
        return "Sending";
    }

    @Override
    public String ask() throws IOException {
        Optional<KillSwitch.Pulled> pulled = killSwitch.find();
        if (pulled.isPresent()) {
            throw new IOException("stopped by " + pulled.get().pulledBy() + ": "
                    + pulled.get().whole());
        }
        return "goes on";
    }
}
