package io.hearth.store.analysis;

import io.hearth.domain.segment.Trait;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.ContactScope;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks of a new run what pages ask of all contacts. A run's contacts never change, so Elasticsearch remembers the answers:
 * with a million contacts each takes up to some seconds, which nobody who opens a page after the run has to wait.
 */
public final class FirstAnswers {

    private FirstAnswers() {}

    /** Of the run that is visible now. */
    public static void ask(ElasticConnection elastic, IndexNames names, HumanTime humanTime) throws IOException {
        ContactScope everybody = ContactScope.of(Optional.empty());
        new ContactReader(elastic, names).funnel(everybody);
        FunnelBreakdowns funnels = new FunnelBreakdowns(elastic, names, humanTime);
        for (By by : By.values()) {
            funnels.read(by, everybody);
        }
        new Retentions(elastic, names, humanTime).read(Optional.empty());
        TraitCounts traits = new TraitCounts(elastic, names);
        for (Trait trait : Trait.values()) {
            traits.read(trait);
        }
    }
}
