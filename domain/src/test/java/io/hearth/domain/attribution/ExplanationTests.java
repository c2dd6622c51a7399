package io.hearth.domain.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTests {

    private final AttributionDecision household = new Story()
            .referral("A", "li", 1)
            .referral("B", "wang", 2)
            .household("li", "wang")
            .bought("wang")
            .decide();

    @Test
    void itNamesTheRuleTheWinnersAndTheLosersInBothLanguages() {
        assertThat(new Explanation(household, Language.ENGLISH, Story::name).sentences())
                .containsExactly(
                        "The phone number of the final buyer decides: B registered it.",
                        "Rule 1: different brokers referred members of one household. B registered the phone number of"
                                + " the final buyer; the referrals of A are invalid for this deal.");
        assertThat(new Explanation(household, Language.CHINESE, Story::name).sentences())
                .last()
                .isEqualTo("规则一:不同经纪人报备了同一家庭的不同成员。B报备了最终购房人的电话号码,判归其所有;A的报备对本次成交无效。");
    }

    @Test
    void itSaysSoIfNobodyWins() {
        AttributionDecision nobody = new Story().bought("li").decide();
        assertThat(new Explanation(nobody, Language.ENGLISH, Story::name).sentences())
                .containsExactly("No valid referral belongs to this deal.");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleAndReasonHasItsSentenceInEveryLanguage(Language language) {
        for (AttributionRule rule : AttributionRule.values()) {
            assertThat(Sentences.of(rule, language)).isNotBlank();
        }
        List<LosingReferral> losers = household.losers();
        Explanation explanation = new Explanation(household, language, Story::name);
        for (LosingReason reason : LosingReason.values()) {
            assertThat(explanation.reason(new LosingReferral(losers.get(0).claim(), reason)))
                    .isNotBlank();
        }
    }
}
