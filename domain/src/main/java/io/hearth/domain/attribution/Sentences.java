package io.hearth.domain.attribution;

/** The sentences, with {@code {winners}} and {@code {losers}} to be filled in. */
final class Sentences {

    private Sentences() {}

    static String of(AttributionRule rule, Language language) {
        return language == Language.CHINESE ? chinese(rule) : english(rule);
    }

    static String of(LosingReason reason, Language language) {
        return language == Language.CHINESE ? chinese(reason) : english(reason);
    }

    static String nobody(Language language) {
        return language == Language.CHINESE ? "没有有效报备属于本次成交。" : "No valid referral belongs to this deal.";
    }

    static String between(Language language) {
        return language == Language.CHINESE ? "、" : ", ";
    }

    private static String english(AttributionRule rule) {
        return switch (rule) {
            case BUYERS_NUMBER -> "The phone number of the final buyer decides: {winners} registered it.";
            case HOUSEHOLD ->
                "Rule 1: different brokers referred members of one household. {winners} registered the phone number of the"
                        + " final buyer; the referrals of {losers} are invalid for this deal.";
            case OTHER_NAME ->
                "Rule 2: a client referred by {winners} bought under the name of someone whom nobody had referred. The"
                        + " referral is valid, and the buyer's name is to be added to it.";
            case OTHER_NAME_REFERRED ->
                "Rule 3: a client referred by {losers} bought under the name of someone whom {winners} had referred."
                        + " {winners} registered the buyer's phone number, and the deal is theirs.";
            case SEVERAL_NUMBERS ->
                "Rule 4: one client has several phone numbers, referred by different brokers. All are valid, and the"
                        + " reward is split equally among {winners}.";
            case JOINT_PURCHASE ->
                "Rule 5: clients referred by different brokers bought jointly. All are valid, and the reward is split"
                        + " equally among {winners}.";
            case OTHER_CONSULTANT ->
                "Rule 6: another consultant than the one who had been chosen closed the deal. The referral is valid, and"
                        + " the client belongs to the consultant who closed.";
        };
    }

    private static String chinese(AttributionRule rule) {
        return switch (rule) {
            case BUYERS_NUMBER -> "以最终购房人的电话号码为准:该号码由{winners}报备。";
            case HOUSEHOLD -> "规则一:不同经纪人报备了同一家庭的不同成员。{winners}报备了最终购房人的电话号码,判归其所有;{losers}的报备对本次成交无效。";
            case OTHER_NAME -> "规则二:{winners}报备的客户以他人名义购房,而该购房人未经任何人报备。报备有效,须即时补充登记购房人姓名。";
            case OTHER_NAME_REFERRED -> "规则三:{losers}报备的客户以他人名义购房,而该购房人已由{winners}报备。以购房人电话号码的报备为准,判归{winners}。";
            case SEVERAL_NUMBERS -> "规则四:同一客户有多个电话号码,分别由不同经纪人报备。报备均有效,佣金由{winners}平分。";
            case JOINT_PURCHASE -> "规则五:不同经纪人报备的客户共同购房。报备均有效,佣金由{winners}平分。";
            case OTHER_CONSULTANT -> "规则六:成交的置业顾问不是报备时指定的置业顾问。报备有效,客户归成交的置业顾问。";
        };
    }

    private static String english(LosingReason reason) {
        return switch (reason) {
            case AFTER_PURCHASE -> "registered at or after the purchase";
            case OUTSIDE_PROGRAMME -> "registered outside the dates of the programme";
            case OTHER_PROJECT -> "registered for another project";
            case EXPIRED -> "expired before the purchase";
            case INVALIDATED -> "made invalid before the purchase";
            case LATER_ON_SAME_NUMBER -> "another referral of the same number came first";
            case HOUSEHOLD_MEMBER -> "names a member of the buyer's household, not the buyer";
            case BEHIND_BUYERS_NUMBER -> "names the client, but the buyer's own number was referred too";
        };
    }

    private static String chinese(LosingReason reason) {
        return switch (reason) {
            case AFTER_PURCHASE -> "报备时间不早于购房时间";
            case OUTSIDE_PROGRAMME -> "报备时间不在活动期内";
            case OTHER_PROJECT -> "报备的是其他项目";
            case EXPIRED -> "购房前报备已过有效期";
            case INVALIDATED -> "购房前报备已被判为无效";
            case LATER_ON_SAME_NUMBER -> "同一号码已有更早的报备";
            case HOUSEHOLD_MEMBER -> "报备的是购房人的家庭成员,而非购房人本人";
            case BEHIND_BUYERS_NUMBER -> "报备的是原客户,而购房人本人的号码已另有报备";
        };
    }
}
