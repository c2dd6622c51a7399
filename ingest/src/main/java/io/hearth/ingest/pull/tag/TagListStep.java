package io.hearth.ingest.pull.tag;

import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.tag.FanTag;
import io.hearth.store.tag.FanTags;
import io.hearth.wechat.fan.Tags;
import java.sql.SQLException;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads names and numbers of all tags: there are 100 at most. */
final class TagListStep implements PullStep {

    private final Tags tags;
    private final Questions questions;
    private final Transactions transactions;

    TagListStep(Tags tags, Questions questions, Transactions transactions) {
        this.tags = tags;
        this.questions = questions;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, SQLException {
        List<FanTag> all = questions.ask("the tags", tags::all).stream()
                .map(tag -> new FanTag(tag.id().value(), tag.name(), tag.fans()))
                .toList();
        int changed = transactions.run(connection -> FanTags.replace(connection, all));
        return Slice.last(all.size(), changed);
    }
}
