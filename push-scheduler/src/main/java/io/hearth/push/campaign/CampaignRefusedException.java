package io.hearth.push.campaign;

import java.time.Instant;

/** A request about a campaign that cannot be met. */
public final class CampaignRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CampaignRefusal refusal;

    private CampaignRefusedException(CampaignRefusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** What is wrong. The message says it in English, with values. */
    public CampaignRefusal refusal() {
        return refusal;
    }

    static CampaignRefusedException sendAt(Instant sendAt, Instant earliest, Instant latest) {
        return new CampaignRefusedException(
                CampaignRefusal.SEND_AT, "send_at " + sendAt + " is not from " + earliest + " to " + latest);
    }

    static CampaignRefusedException notFound(String campaignId) {
        return new CampaignRefusedException(CampaignRefusal.NOT_FOUND, "there is no campaign '" + campaignId + "'");
    }

    static CampaignRefusedException alreadyStarted(CampaignView campaign) {
        return new CampaignRefusedException(
                CampaignRefusal.ALREADY_STARTED,
                "campaign '" + campaign.campaignId() + "' is " + campaign.state() + " and cannot be cancelled");
    }

    static CampaignRefusedException state(CampaignView campaign, String act) {
        return new CampaignRefusedException(
                CampaignRefusal.STATE,
                "campaign '" + campaign.campaignId() + "' is " + campaign.state() + " and cannot be " + act);
    }

    static CampaignRefusedException approved(CampaignView campaign) {
        return new CampaignRefusedException(
                CampaignRefusal.STATE,
                "campaign '" + campaign.campaignId() + "' was approved with its schedule: change that of its plan");
    }

    static CampaignRefusedException stale(CampaignView campaign, long seen) {
        return new CampaignRefusedException(
                CampaignRefusal.STALE,
                "campaign '" + campaign.campaignId() + "' is at version " + campaign.version() + ", not " + seen);
    }
}
