package io.hearth.wechat.message;

import io.hearth.domain.contact.OpenId;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription notice.
 *
 * @param templateId one of the account's templates for notices
 * @param fields the template's fields by name, for instance {@code thing1}; none blank
 * @param page what it opens
 */
public record SubscriptionNotice(
        OpenId fan, String templateId, Map<String, String> fields, Optional<MessageTarget> page) {

    /** @throws IllegalArgumentException if a value is blank */
    public SubscriptionNotice {
        Check.filled("template id", templateId);
        fields = Check.filledFields(fields);
    }
}
