package io.hearth.domain.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AttributionLawTests {

    /** One fact of a story, to be entered at any place. */
    record Fact(String what, UnaryOperator<Story> entry) {

        @Override
        public String toString() {
            return what;
        }
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<String> person = Arbitraries.of("li", "wang", "zhao", "chen");
        Arbitrary<String> number = Arbitraries.of("li", "li2", "wang", "wang2", "zhao", "chen");
        Arbitrary<String> broker = Arbitraries.of("A", "B", "C", "D");
        // On even and on odd days: of one broker, one number and one instant there is one referral.
        Arbitrary<Integer> twoDays = Arbitraries.integers().between(0, 55);
        Arbitrary<Fact> referral = Combinators.combine(broker, number, twoDays.map(days -> 2 * days))
                .as((b, n, d) -> new Fact(b + " refers " + n + " on " + d, story -> story.referral(b, n, d)));
        Arbitrary<Fact> ending = Combinators.combine(broker, number, twoDays.map(days -> 2 * days + 1))
                .as((b, n, d) ->
                        new Fact(b + " refers " + n + " on " + d + " for 30", s -> s.referralUntil(b, n, d, d + 30)));
        Arbitrary<Fact> household = pair(person, "lives with", Story::household);
        Arbitrary<Fact> inPlaceOf = pair(person, "buys for", Story::inPlaceOf);
        Arbitrary<Fact> buyer = number.map(n -> new Fact(n + " buys", story -> story.bought(n)));
        return Arbitraries.oneOf(referral, ending, household, inPlaceOf, buyer)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private interface Tie {
        Story enter(Story story, String one, String other);
    }

    private static Arbitrary<Fact> pair(Arbitrary<String> person, String verb, Tie tie) {
        return Combinators.combine(person, person)
                .filter((one, other) -> !one.equals(other))
                .as((one, other) -> new Fact(one + " " + verb + " " + other, story -> tie.enter(story, one, other)));
    }

    private static Story told(List<Fact> facts) {
        Story story = new Story().bought("li");
        for (Fact fact : facts) {
            story = fact.entry().apply(story);
        }
        return story;
    }

    @Property
    void theOrderInWhichFactsAreEnteredDoesNotMatter(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(told(shuffled).decide()).isEqualTo(told(facts).decide());
    }

    @Property
    void everyReferralThatIsLookedAtWinsOrLosesOnce(@ForAll("facts") List<Fact> facts) {
        AttributionDecision decision = told(facts).decide();

        List<ReferralClaim> told = new ArrayList<>(decision.winners());
        decision.losers().forEach(loser -> told.add(loser.claim()));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told(facts).facts().referrals()).containsAll(told);
    }

    @Property
    void theSplitAddsUpToTheReward(
            @ForAll("facts") List<Fact> facts, @ForAll @LongRange(min = -1_000_000, max = 1_000_000_000) long cents) {
        AttributionDecision decision = told(facts).decide();
        Money sum = decision.split(new Money(cents)).values().stream().reduce(Money.ZERO, Money::plus);

        assertThat(sum).isEqualTo(decision.isAttributed() ? new Money(cents) : Money.ZERO);
        assertThat(decision.isAttributed()).isEqualTo(!decision.rules().isEmpty());
    }

    /** Whoever registers the buyer's number before all others wins it, whatever else is known. */
    @Property
    void theInstantOfAReferralDoesMatter(@ForAll("facts") @Size(min = 1) List<Fact> facts) {
        List<Fact> withFirst = new ArrayList<>(facts);
        withFirst.add(new Fact("E is first", story -> story.referral("E", "li", -1)));
        List<Fact> withLast = new ArrayList<>(facts);
        withLast.add(new Fact("E is too late", story -> story.referral("E", "li", 100)));

        assertThat(Story.winners(told(withFirst).decide())).startsWith("E");
        assertThat(Story.winners(told(withLast).decide()))
                .isEqualTo(Story.winners(told(facts).decide()))
                .doesNotContain("E");
    }
}
