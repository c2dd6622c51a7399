package io.hearth.crm.attribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.crm.contact.Tie;
import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.attribution.DealFacts;
import io.hearth.domain.attribution.Explanation;
import io.hearth.domain.attribution.Language;
import io.hearth.domain.attribution.LosingReferral;
import io.hearth.domain.attribution.ReferralClaim;
import io.hearth.domain.referral.BrokerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a decision was made from: ids and instants, no names and no numbers. */
final class Evidence {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<BrokerId, String> labels;

    Evidence(Map<BrokerId, String> labels) {
        this.labels = labels;
    }

    String json(DealFacts facts, List<Tie> ties, AttributionTerms terms, AttributionDecision decision) {
        ObjectNode json = JSON.createObjectNode();
        json.put("bought_at", facts.boughtAt().toString());
        json.put("project_id", facts.projectId());
        json.put("closing_consultant", facts.closingConsultant());
        buyers(json.putArray("buyers"), facts);
        ties(json.putArray("ties"), ties);
        terms(json.putObject("terms"), terms);
        decision.winners().forEach(winner -> claim(json.withArray("winners").addObject(), winner));
        decision.losers().forEach(loser -> loser(json.withArray("losers").addObject(), loser, decision));
        decision.nameWantedOf().stream().map(Object::toString).sorted().forEach(contact -> json.withArray(
                        "name_wanted_of")
                .add(contact));
        sentences(json.putArray("zh"), decision, Language.CHINESE);
        sentences(json.putArray("en"), decision, Language.ENGLISH);
        return json.toString();
    }

    private static void buyers(ArrayNode json, DealFacts facts) {
        facts.buyers().stream()
                .sorted(Comparator.comparing(buyer -> buyer.contact().value()))
                .forEach(buyer -> json.addObject()
                        .put("contact_id", buyer.contact().value())
                        .put("phone_id", buyer.phone().toString()));
    }

    private static void ties(ArrayNode json, List<Tie> ties) {
        ties.forEach(tie -> json.addObject()
                .put("kind", tie.tie().kind().name())
                .put("from", tie.tie().from().value())
                .put("to", tie.tie().to().value())
                .put("evidence", tie.evidence())
                .put("author", tie.author())
                .put("made_at", tie.madeAt().toString()));
    }

    private static void terms(ObjectNode json, AttributionTerms terms) {
        json.put("validity_days", terms.validityDays());
        json.put("from", text(terms.from()));
        json.put("until", text(terms.until()));
        json.put("per_project", terms.perProject());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private void claim(ObjectNode json, ReferralClaim claim) {
        json.put("referral_id", claim.referral().toString())
                .put("broker_id", claim.broker().toString())
                .put("broker", label(claim.broker()))
                .put("phone_id", claim.phone().toString())
                .put("project_id", claim.projectId())
                .put("referred_at", claim.at().toString())
                .put("chosen_consultant", claim.chosenConsultant());
    }

    private void loser(ObjectNode json, LosingReferral loser, AttributionDecision decision) {
        claim(json, loser.claim());
        json.put("reason", loser.reason().name());
        json.put("zh", explain(decision, Language.CHINESE).reason(loser));
        json.put("en", explain(decision, Language.ENGLISH).reason(loser));
    }

    private void sentences(ArrayNode json, AttributionDecision decision, Language language) {
        explain(decision, language).sentences().forEach(json::add);
    }

    private Explanation explain(AttributionDecision decision, Language language) {
        return new Explanation(decision, language, this::label);
    }

    private String label(BrokerId broker) {
        return labels.getOrDefault(broker, broker.toString());
    }
}
