package io.hearth.api.content;

import io.hearth.api.review.ReviewItem;
import io.hearth.api.user.StaffNames;
import io.hearth.push.content.ReviewedContent;
import io.hearth.push.content.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One content in the version being worked on.
 *
 * @param way how it reaches a fan: MASS, SERVICE, DESK, LEDGER
 * @param content as in the request
 * @param greeting whether its approved text answers new followers
 */
record ContentItem(String contentId, String name, Way way, JsonNode content, boolean greeting, ReviewItem review) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ContentItem of(ReviewedContent content, StaffNames names) {
        return new ContentItem(
                content.contentId(),
                content.review().name(),
                content.content().way(),
                JSON.readTree(content.review().json()),
                content.isGreeting(),
                ReviewItem.of(content.review(), names));
    }
}
