package io.hearth.push.campaign;

/**
 * One of the contents that are tried against each other.
 *
 * @param key 1 to 20 small letters, digits and hyphens
 * @param share of those who are sent to, beside the other arms' shares; 1 to 1,000
 */
public record CampaignArm(String key, String contentId, int share) {

    /** @throws IllegalArgumentException with the field and its value */
    public CampaignArm {
        if (key == null || !key.matches("[a-z0-9-]{1,20}")) {
            throw new IllegalArgumentException("key '" + key + "' is not 1 to 20 of a-z, 0-9 and -");
        }
        if (contentId == null || contentId.isBlank()) {
            throw new IllegalArgumentException("content_id is empty");
        }
        if (share < 1 || share > 1_000) {
            throw new IllegalArgumentException("share " + share + " is not from 1 to 1000");
        }
    }
}
