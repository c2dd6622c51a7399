package io.hearth.ingest.pull.tag;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.tag.FanTag;
import io.hearth.store.tag.FanTags;
import io.hearth.wechat.Answer;
import io.hearth.wechat.TagId;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Tags;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads who carries the tags: a page, a commit. Only a reading that came to its end takes a tag from anyone. */
final class TagMembersStep implements PullStep {

    private static final FollowerPage NOBODY = new FollowerPage(0, List.of());
    private static final String TAG = "tag";
    private static final String AFTER = "after";

    /** The number alone does not tell that one fan lost a tag and another got it. */
    private static final Duration AT_LEAST = Duration.ofHours(23);

    private final Tags tags;
    private final Questions questions;
    private final Transactions transactions;
    private final Clock clock;
    private final long run;

    TagMembersStep(Tags tags, Questions questions, Transactions transactions, Clock clock, long run) {
        this.tags = tags;
        this.questions = questions;
        this.transactions = transactions;
        this.clock = clock;
        this.run = run;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, SQLException {
        Instant since = clock.instant().minus(AT_LEAST);
        Optional<FanTag> next = transactions.run(connection -> FanTags.withUnreadMembers(connection, since)).stream()
                .findFirst();
        return next.isPresent() ? read(next.get(), memory) : Slice.last(0, 0);
    }

    private Slice read(FanTag tag, ExecutionContext memory) throws PullEndedException, SQLException {
        Optional<OpenId> after = memory.getInt(TAG, -1) == tag.id()
                ? Optional.of(memory.getString(AFTER, ""))
                        .filter(last -> !last.isEmpty())
                        .map(OpenId::new)
                : Optional.empty();
        Answer<FollowerPage> answer =
                questions.askUntilSettled("a tag's fans", () -> tags.page(new TagId(tag.id()), after));
        // A tag that was removed meanwhile is refused: it has no fans, and the next reading of the tags no longer has
        // it.
        FollowerPage page = answer.value().orElse(NOBODY);
        memory.putInt(TAG, tag.id());
        memory.remove(AFTER);
        page.last().ifPresent(last -> memory.putString(AFTER, last.value()));
        return new Slice(page.fans().size(), write(tag, page), tag.fans(), true);
    }

    private int write(FanTag tag, FollowerPage page) throws SQLException {
        return transactions.run(connection -> page.last().isPresent()
                ? FanTags.add(connection, tag.id(), run, ErasedSubjects.livingFans(connection, page.fans()))
                : FanTags.finish(connection, tag.id(), run, tag.fans(), clock.instant()));
    }
}
