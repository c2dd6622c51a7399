package io.hearth.domain.attribution;

import static io.hearth.domain.attribution.AttributionRule.BUYERS_NUMBER;
import static io.hearth.domain.attribution.AttributionRule.HOUSEHOLD;
import static io.hearth.domain.attribution.AttributionRule.JOINT_PURCHASE;
import static io.hearth.domain.attribution.AttributionRule.OTHER_CONSULTANT;
import static io.hearth.domain.attribution.AttributionRule.OTHER_NAME;
import static io.hearth.domain.attribution.AttributionRule.OTHER_NAME_REFERRED;
import static io.hearth.domain.attribution.AttributionRule.SEVERAL_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.money.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTests {

    record Row(String what, Story story, String winners, Set<AttributionRule> rules, List<String> losers) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, Story story, String winners, Set<AttributionRule> rules, String... losers) {
        return new Row(what, story, winners, rules, List.of(losers));
    }

    private static Story story() {
        return new Story();
    }

    static Stream<Row> eachRule() {
        return Stream.of(
                row("the buyer's number", story().referral("A", "li", 1).bought("li"), "A", Set.of(BUYERS_NUMBER)),
                row("nobody referred the buyer", story().bought("li"), "", Set.of()),
                row(
                        "1: household, the buyer's broker wins",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .household("li", "wang")
                                .bought("wang"),
                        "B",
                        Set.of(BUYERS_NUMBER, HOUSEHOLD),
                        "A HOUSEHOLD_MEMBER"),
                row(
                        "1: a household alone makes no referral count",
                        story().referral("A", "li", 1).household("li", "wang").bought("wang"),
                        "",
                        Set.of(),
                        "A HOUSEHOLD_MEMBER"),
                row(
                        "2: under a name that nobody referred",
                        story().referral("A", "li", 1).inPlaceOf("wang", "li").bought("wang"),
                        "A",
                        Set.of(OTHER_NAME)),
                row(
                        "2: a tie the other way round says nothing",
                        story().referral("A", "li", 1).inPlaceOf("li", "wang").bought("wang"),
                        "",
                        Set.of()),
                row(
                        "3: under a name that another broker referred",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 50)
                                .inPlaceOf("wang", "li")
                                .bought("wang"),
                        "B",
                        Set.of(BUYERS_NUMBER, OTHER_NAME_REFERRED),
                        "A BEHIND_BUYERS_NUMBER"),
                row(
                        "3: not when the same broker referred both",
                        story().referral("A", "li", 1)
                                .referral("A", "wang", 50)
                                .inPlaceOf("wang", "li")
                                .bought("wang"),
                        "A",
                        Set.of(BUYERS_NUMBER),
                        "A BEHIND_BUYERS_NUMBER"),
                row(
                        "4: several numbers of one client",
                        story().referral("A", "li", 1)
                                .referral("B", "li2", 2)
                                .referral("C", "li3", 3)
                                .bought("li2"),
                        "ABC",
                        Set.of(BUYERS_NUMBER, SEVERAL_NUMBERS)),
                row(
                        "4: not when one broker referred all numbers",
                        story().referral("A", "li", 1).referral("A", "li2", 2).bought("li"),
                        "A",
                        Set.of(BUYERS_NUMBER)),
                row(
                        "5: joint purchase",
                        story().referral("B", "wang", 2).referral("A", "li", 1).bought("wang", "li"),
                        "AB",
                        Set.of(BUYERS_NUMBER, JOINT_PURCHASE)),
                row(
                        "5: not when one broker referred all buyers",
                        story().referral("A", "wang", 2).referral("A", "li", 1).bought("wang", "li"),
                        "A",
                        Set.of(BUYERS_NUMBER)),
                row(
                        "6: another consultant closed",
                        story().referralWith("A", "li", 1, "chen").bought("li").closedBy("zhou"),
                        "A",
                        Set.of(BUYERS_NUMBER, OTHER_CONSULTANT)),
                row(
                        "6: the chosen consultant closed",
                        story().referralWith("A", "li", 1, "chen").bought("li").closedBy("chen"),
                        "A",
                        Set.of(BUYERS_NUMBER)));
    }

    static Stream<Row> validity() {
        return Stream.of(
                row(
                        "registered at the instant of the purchase",
                        story().referral("A", "li", 100).bought("li"),
                        "",
                        Set.of(),
                        "A AFTER_PURCHASE"),
                row(
                        "valid until the instant of the purchase",
                        story().referralUntil("A", "li", 1, 100).bought("li"),
                        "",
                        Set.of(),
                        "A EXPIRED"),
                row(
                        "valid until a day after the purchase",
                        story().referralUntil("A", "li", 1, 101).bought("li"),
                        "A",
                        Set.of(BUYERS_NUMBER)),
                row(
                        "made invalid before the purchase, and referred again",
                        story().invalidated("A", "li", 1, 50)
                                .referral("B", "li", 51)
                                .bought("li"),
                        "B",
                        Set.of(BUYERS_NUMBER),
                        "A INVALIDATED"),
                row(
                        "made invalid after the purchase",
                        story().invalidated("A", "li", 1, 150).bought("li"),
                        "A",
                        Set.of(BUYERS_NUMBER)),
                row(
                        "expired, and referred by another",
                        story().referralUntil("A", "li", 1, 30)
                                .referral("B", "li", 40)
                                .bought("li"),
                        "B",
                        Set.of(BUYERS_NUMBER),
                        "A EXPIRED"),
                row(
                        "both valid on one number: the first",
                        story().referral("B", "li", 40).referral("A", "li", 1).bought("li"),
                        "A",
                        Set.of(BUYERS_NUMBER),
                        "B LATER_ON_SAME_NUMBER"));
    }

    static Stream<Row> combinations() {
        return Stream.of(
                row(
                        "4 and 5: every broker gets the same",
                        story().referral("A", "li", 1)
                                .referral("B", "li2", 2)
                                .referral("C", "wang", 3)
                                .bought("li", "wang"),
                        "ABC",
                        Set.of(BUYERS_NUMBER, SEVERAL_NUMBERS, JOINT_PURCHASE)),
                row(
                        "1 and 5: a couple buys, their child was referred too",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .referral("C", "child", 3)
                                .household("li", "wang")
                                .household("wang", "child")
                                .bought("li", "wang"),
                        "AB",
                        Set.of(BUYERS_NUMBER, HOUSEHOLD, JOINT_PURCHASE),
                        "C HOUSEHOLD_MEMBER"),
                row(
                        "1, 4, 5 and validity: one of the numbers has expired",
                        story().referral("A", "li", 1)
                                .referralUntil("B", "li2", 2, 90)
                                .referral("C", "wang", 3)
                                .referral("D", "wang2", 4)
                                .referral("E", "child", 5)
                                .household("li", "child")
                                .bought("li", "wang"),
                        "ACD",
                        Set.of(BUYERS_NUMBER, HOUSEHOLD, SEVERAL_NUMBERS, JOINT_PURCHASE),
                        "B EXPIRED",
                        "E HOUSEHOLD_MEMBER"),
                row(
                        "2 and 4: the client in whose place was referred with two numbers",
                        story().referral("A", "li", 1)
                                .referral("B", "li2", 2)
                                .inPlaceOf("wang", "li")
                                .bought("wang"),
                        "AB",
                        Set.of(OTHER_NAME, SEVERAL_NUMBERS)),
                row(
                        "2, not 3, when the buyer's own referral has expired",
                        story().referral("A", "li", 1)
                                .referralUntil("B", "wang", 2, 90)
                                .inPlaceOf("wang", "li")
                                .bought("wang"),
                        "A",
                        Set.of(OTHER_NAME),
                        "B EXPIRED"),
                row(
                        "2 and household: the client's spouse loses",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .household("li", "wang")
                                .inPlaceOf("child", "li")
                                .bought("child"),
                        "A",
                        Set.of(OTHER_NAME),
                        "B HOUSEHOLD_MEMBER"),
                row(
                        "3 before 1: a household member in whose place someone buys",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .household("li", "wang")
                                .inPlaceOf("wang", "li")
                                .bought("wang"),
                        "B",
                        Set.of(BUYERS_NUMBER, OTHER_NAME_REFERRED),
                        "A BEHIND_BUYERS_NUMBER"),
                row(
                        "3 and 5: a number of any buyer comes before every tie",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .inPlaceOf("zhao", "li")
                                .bought("wang", "zhao"),
                        "B",
                        Set.of(BUYERS_NUMBER, OTHER_NAME_REFERRED),
                        "A BEHIND_BUYERS_NUMBER"),
                row(
                        "a client who buys too is a buyer, not one in whose place someone buys",
                        story().referral("A", "li", 1)
                                .referral("B", "wang", 2)
                                .inPlaceOf("wang", "li")
                                .bought("wang", "li"),
                        "AB",
                        Set.of(BUYERS_NUMBER, JOINT_PURCHASE)),
                row(
                        "2 and 6",
                        story().referralWith("A", "li", 1, "chen")
                                .inPlaceOf("wang", "li")
                                .bought("wang")
                                .closedBy("zhou"),
                        "A",
                        Set.of(OTHER_NAME, OTHER_CONSULTANT)));
    }

    @ParameterizedTest
    @MethodSource({"eachRule", "validity", "combinations"})
    void aDealBelongsTo(Row row) {
        AttributionDecision decision = row.story.decide();

        assertThat(String.join("", Story.winners(decision))).isEqualTo(row.winners);
        assertThat(decision.rules()).isEqualTo(row.rules);
        assertThat(Story.losers(decision)).isEqualTo(row.losers);
    }

    @Test
    void theNameIsAskedForOnlyOfBuyersWhomNobodyReferred() {
        Story story = story().referral("A", "li", 1).inPlaceOf("wang", "li").bought("wang");
        assertThat(story.decide().nameWantedOf()).containsExactly(new ContactId("wang"));
        assertThat(story.referral("B", "wang", 2).decide().nameWantedOf()).isEmpty();
    }

    @Test
    void theClientGoesToWhoClosed() {
        Story story = story().referralWith("A", "li", 1, "chen").bought("li").closedBy("zhou");
        assertThat(story.decide().clientGoesTo()).isEqualTo("zhou");
    }

    @Test
    void byProjectOnlyReferralsForTheProjectCount() {
        AttributionTerms byProject = new AttributionTerms(null, null, null, true);
        Story story = story().referralFor("A", "li", 1, "hill")
                .referralFor("B", "li", 2, "bay")
                .bought("li");

        assertThat(Story.winners(story.decide())).containsExactly("A");
        assertThat(Story.winners(Attribution.decide(story.facts(), byProject))).containsExactly("B");
    }

    @Test
    void otherTermsChangeWhoCounts() {
        Story story =
                story().referralUntil("A", "li", 1, 30).referral("B", "li", 40).bought("li");

        assertThat(Story.winners(story.decide())).containsExactly("B");
        assertThat(Story.winners(under(story, new AttributionTerms(100, null, null, false))))
                .containsExactly("A");
        assertThat(Story.winners(under(story, new AttributionTerms(59, null, null, false))))
                .isEmpty();
        assertThat(Story.winners(under(story, new AttributionTerms(null, null, Story.day(40), false))))
                .isEmpty();
        assertThat(Story.losers(under(story, new AttributionTerms(null, Story.day(2), null, false))))
                .containsExactly("A OUTSIDE_PROGRAMME");
    }

    @Test
    void termsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new AttributionTerms(0, null, null, false)).hasMessageContaining("0 days");
        assertThatThrownBy(() -> new AttributionTerms(null, Story.day(2), Story.day(2), false))
                .hasMessageContaining("not after");
    }

    @Test
    void theRewardIsSplitByBrokerAndTheFirstGetTheCentsLeftOver() {
        AttributionDecision decision = story().referral("B", "li2", 2)
                .referral("A", "li", 3)
                .referral("B", "li3", 4)
                .referral("C", "wang", 5)
                .bought("li", "wang")
                .decide();

        assertThat(decision.split(new Money(100_00)))
                .hasSize(3)
                .containsEntry(Story.broker("B"), new Money(33_34))
                .containsEntry(Story.broker("A"), new Money(33_33))
                .containsEntry(Story.broker("C"), new Money(33_33));
    }

    private static AttributionDecision under(Story story, AttributionTerms terms) {
        return Attribution.decide(story.facts(), terms);
    }
}
