package io.hearth.ingest.link;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.link.LinkOpens.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an open is: the opener viewed content, and the sharer was listened to. Pure. */
final class OpenMeaning {

    static final String SOURCE = "link";

    private OpenMeaning() {}

    static List<Interaction> of(Waiting open) {
        List<Interaction> interactions = new ArrayList<>();
        InteractionId view = InteractionId.of("link:open", open.key());
        interactions.add(interaction(
                view, Subject.fan(open.opener()), InteractionType.CONTENT_VIEW, open, viewAttributes(open)));
        // The same friend who opens it again is no further friend.
        if (open.sharer().isPresent() && open.firstOfShare()) {
            Map<String, String> attributes = new HashMap<>();
            attributes.put("opened_as", view.value());
            interactions.add(interaction(
                    InteractionId.of("link:share", open.key()),
                    Subject.fan(open.sharer().get()),
                    InteractionType.SHARE_OPENED,
                    open,
                    attributes));
        }
        return interactions;
    }

    /** A touchpoint was for one fan; who comes by sharing was not touched by it. */
    private static Map<String, String> viewAttributes(Waiting open) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("via", open.sharer().isPresent() ? "share" : "link");
        if (open.touchpointId() != null && open.direct()) {
            attributes.put("touchpoint_id", open.touchpointId());
        }
        if (open.campaignId() != null) {
            attributes.put("campaign_id", open.campaignId());
        }
        return attributes;
    }

    private static Interaction interaction(
            InteractionId id, Subject subject, InteractionType type, Waiting open, Map<String, String> attributes) {
        return new Interaction(
                id, subject, type, open.openedAt(), Channel.WECHAT, open.contentId(), null, null, SOURCE, attributes);
    }
}
