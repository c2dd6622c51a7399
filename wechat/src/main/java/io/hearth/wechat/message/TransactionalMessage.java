package io.hearth.wechat.message;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.ClientMessageId;
import java.util.Map;
import java.util.Optional;

/**
 * A template message: word of something that the fan did or agreed to, such as a visit booked or a reward paid. WeChat
 * intercepts and sanctions marketing on this way, so that no campaign and no nurture plan uses it.
 *
 * @param templateId one of the account's 25 templates
 * @param fields the template's fields by name, for instance {@code thing1}; none blank
 * @param page what it opens
 * @param clientMessageId by which WeChat recognises a repetition for 10 min
 */
public record TransactionalMessage(
        OpenId fan,
        String templateId,
        Map<String, String> fields,
        Optional<MessageTarget> page,
        ClientMessageId clientMessageId) {

    /** @throws IllegalArgumentException if a value is blank */
    public TransactionalMessage {
        Check.filled("template id", templateId);
        fields = Check.filledFields(fields);
    }
}
