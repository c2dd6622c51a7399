package io.hearth.push.campaign;

import java.util.List;

/**
 * What a campaign that has not started needs of a day's mass sends: one for each so many fans of each content.
 *
 * @param controlPercent of the fans, who are left alone
 * @param shares of the contents in those who are not
 */
record CallsNeeded(int controlPercent, List<Integer> shares) {

    CallsNeeded {
        shares = List.copyOf(shares);
    }

    static CallsNeeded by(CampaignRules rules) {
        return new CallsNeeded(
                rules.controlPercent(),
                rules.arms().stream().map(CampaignArm::share).toList());
    }

    /** @param perCall as many as one mass send takes */
    long of(long fans, int perCall) {
        long all = shares.stream().mapToLong(Integer::longValue).sum();
        return shares.stream()
                .mapToLong(share -> fans * (100 - controlPercent) * share / (100 * all))
                .map(ofArm -> (ofArm + perCall - 1) / perCall)
                .sum();
    }
}
