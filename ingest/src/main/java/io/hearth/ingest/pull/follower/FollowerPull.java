package io.hearth.ingest.pull.follower;

import io.hearth.ingest.pull.Pull;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.fan.Followers;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lists all followers, then asks about those of whom too little is known, then about those who are known to follow and
 * were not in the list. The list alone makes nobody gone: it changes while it is read, and only WeChat's answer about a
 * fan decides.
 */
public final class FollowerPull implements Pull {

    private final Followers followers;
    private final Questions questions;
    private final Transactions transactions;
    private final Clock clock;

    /** @param dataSource the database with the tables of the rooms {@code store} and {@code ingest} */
    public FollowerPull(Followers followers, Questions questions, DataSource dataSource, Clock clock) {
        this.followers = followers;
        this.questions = questions;
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public PullName name() {
        return PullName.FOLLOWERS;
    }

    @Override
    public List<PullStep> steps(long run) {
        InfoQuestions infos = new InfoQuestions(followers, questions);
        InfoWriter writer = new InfoWriter(transactions);
        return List.of(
                new ListStep(followers, questions, transactions, run),
                new InfoStep("infos", new ToAsk.LittleKnown(run), infos, writer, transactions, clock),
                new InfoStep("missing", new ToAsk.Missing(run), infos, writer, transactions, clock),
                new ForgetStep(transactions, run));
    }
}
