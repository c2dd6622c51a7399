package io.hearth.domain.attribution;

import io.hearth.domain.referral.BrokerId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in sentences why a deal belongs to whom, for the brokers who ask. */
public final class Explanation {

    private final AttributionDecision decision;
    private final Language language;
    private final Function<BrokerId, String> names;

    /** @param names what a broker is called in the sentences */
    public Explanation(AttributionDecision decision, Language language, Function<BrokerId, String> names) {
        this.decision = decision;
        this.language = language;
        this.names = names;
    }

    /** One sentence for each rule that decided, by number; one that says so if no referral counts. */
    public List<String> sentences() {
        if (!decision.isAttributed()) {
            return List.of(Sentences.nobody(language));
        }
        return decision.rules().stream().map(this::sentence).toList();
    }

    /** Why this referral does not count. */
    public String reason(LosingReferral loser) {
        return Sentences.of(loser.reason(), language);
    }

    private String sentence(AttributionRule rule) {
        return Sentences.of(rule, language)
                .replace("{winners}", named(decision.brokers()))
                .replace("{losers}", named(losersUnder(rule)));
    }

    private List<BrokerId> losersUnder(AttributionRule rule) {
        LosingReason reason = rule == AttributionRule.OTHER_NAME_REFERRED
                ? LosingReason.BEHIND_BUYERS_NUMBER
                : LosingReason.HOUSEHOLD_MEMBER;
        List<BrokerId> winners = decision.brokers();
        return decision.losers().stream()
                .filter(loser -> loser.reason() == reason)
                .map(loser -> loser.claim().broker())
                .filter(broker -> !winners.contains(broker))
                .distinct()
                .toList();
    }

    private String named(Collection<BrokerId> brokers) {
        return brokers.stream().map(names).collect(Collectors.joining(Sentences.between(language)));
    }
}
