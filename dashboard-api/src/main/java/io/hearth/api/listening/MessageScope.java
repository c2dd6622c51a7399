package io.hearth.api.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.Conversations;
import io.hearth.store.message.MessageFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which texts a query finds for whoever asks: those that the search finds, and of those the ones that fit. Whose texts are
 * wanted is the search's to filter by where they are few enough, and looked at afterwards where they are not.
 *
 * @param fits null where the search filters by everything
 */
record MessageScope(MessageFilter filter, @Nullable Fit fits) {

    /**
     * What is looked at afterwards.
     *
     * @param account of whoever sees but their own; null of who sees all
     * @param own whose texts they see beside those of their conversations
     */
    record Fit(
            Conversations conversations,
            MessageQuery query,
            @Nullable String account,
            Set<Subject> own) {

        private boolean fits(Subject subject, @Nullable Conversation conversation) {
            boolean wanted = !query.asksForConversations() || conversation != null && query.wants(conversation);
            return wanted && (account == null || own.contains(subject) || has(conversation));
        }

        private boolean has(@Nullable Conversation conversation) {
            return conversation != null && Objects.equals(account, conversation.assignee());
        }
    }

    /** Whether a page of the search may hold more than what fits. */
    boolean looksAfterwards() {
        return fits != null;
    }

    List<Interaction> fitting(List<Interaction> found) {
        Fit fit = fits;
        if (fit == null) {
            return found;
        }
        Map<OpenId, Conversation> said = fit.conversations()
                .of(OwnPeople.fans(found.stream().map(Interaction::subject).toList()));
        return found.stream()
                .filter(one -> fit.fits(
                        one.subject(),
                        OwnPeople.fan(one.subject()).map(said::get).orElse(null)))
                .toList();
    }
}
