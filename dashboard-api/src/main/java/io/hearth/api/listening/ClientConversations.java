package io.hearth.api.listening;

import io.hearth.crm.event.ClientWatch;
import io.hearth.push.listening.Conversations;
import io.hearth.push.listening.HandedOver;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Conversations go along when clients get another consultant, however that comes about, in one transaction with it. What
 * somebody else has, or nobody, stays as it is.
 */
@Component
class ClientConversations implements ClientWatch {

    private final Conversations conversations;

    ClientConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void given(List<Given> given, String to, String actor) {
        List<HandedOver> parts = given.stream()
                .map(part -> new HandedOver(part.from(), part.fans(), part.leaves()))
                .toList();
        conversations.handOver(parts, to, actor);
    }
}
