package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.Answer;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Followers;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Notes who stands in the follower list: a page, a commit. */
final class ListStep implements PullStep {

    private static final String AFTER = "after";
    private static final String RESTARTS = "restarts";

    /** A list whose every cursor goes stale is no list. */
    private static final int MOST_RESTARTS = 3;

    private final Followers followers;
    private final Questions questions;
    private final Transactions transactions;
    private final long run;

    ListStep(Followers followers, Questions questions, Transactions transactions, long run) {
        this.followers = followers;
        this.questions = questions;
        this.transactions = transactions;
        this.run = run;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, SQLException {
        Optional<OpenId> after = Optional.of(memory.getString(AFTER, ""))
                .filter(last -> !last.isEmpty())
                .map(OpenId::new);
        Answer<FollowerPage> answer = questions.askUntilSettled("a page of followers", () -> followers.page(after));
        if (answer instanceof Answer.Given<FollowerPage> given) {
            return note(given.got(), after, memory);
        }
        return startAgain(after, answer, memory);
    }

    private Slice note(FollowerPage page, Optional<OpenId> after, ExecutionContext memory)
            throws PullEndedException, SQLException {
        if (after.isPresent() && page.fans().contains(after.get())) {
            throw PullEndedException.refused("WeChat gives the same page of followers again and again");
        }
        int noted = transactions.run(connection -> FanListing.note(connection, run, page.fans()));
        page.last().ifPresent(last -> memory.putString(AFTER, last.value()));
        return new Slice(page.fans().size(), noted, page.total(), page.last().isPresent());
    }

    /** The fan at whom the next page would begin may be unknown meanwhile; who was noted stays noted. */
    private static Slice startAgain(Optional<OpenId> after, Answer<FollowerPage> answer, ExecutionContext memory)
            throws PullEndedException {
        int restarts = memory.getInt(RESTARTS, 0);
        if (after.isEmpty() || restarts == MOST_RESTARTS) {
            throw PullEndedException.refused("WeChat refuses a page of followers: " + answer);
        }
        memory.putInt(RESTARTS, restarts + 1);
        memory.remove(AFTER);
        return new Slice(0, 0, 0, true);
    }
}
