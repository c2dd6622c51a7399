package io.hearth.api.segment;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.domain.segment.Trait;
import io.hearth.store.analysis.TraitCount;
import io.hearth.store.analysis.TraitCounts;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.tag.FanTag;
import io.hearth.store.tag.FanTags;
import io.hearth.store.trait.TraitLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What rules can name as a tag or a city, so that nobody has to type it exactly. */
@RestController
class SegmentTraitController {

    private final TraitCounts counts;
    private final JdbcTemplate jdbc;

    SegmentTraitController(ElasticConnection elastic, IndexNames names, JdbcTemplate jdbc) {
        this.counts = new TraitCounts(elastic, names);
        this.jdbc = jdbc;
    }

    /** Those of the visible run by how many contacts have them, then the account's tags that nobody has in it. */
    @GetMapping("/api/segment-traits")
    SegmentTraits listSegmentTraits() {
        return new SegmentTraits(withPulled(counted(Trait.TAG)), counted(Trait.CITY));
    }

    private List<TraitCount> counted(Trait trait) {
        return ElasticCalls.answer(() -> counts.read(trait));
    }

    private List<TraitCount> withPulled(List<TraitCount> tags) {
        List<TraitCount> all = new ArrayList<>(tags);
        Set<String> known = tags.stream().map(TraitCount::value).collect(Collectors.toCollection(HashSet::new));
        for (FanTag tag : Objects.requireNonNull(jdbc.execute((ConnectionCallback<List<FanTag>>) FanTags::all))) {
            String name = TraitLine.oneLine(tag.name());
            if (known.add(name)) {
                all.add(new TraitCount(name, 0));
            }
        }
        return all;
    }

    record SegmentTraits(List<TraitCount> tags, List<TraitCount> cities) {}
}
