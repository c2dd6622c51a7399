package io.hearth.ingest.pull.result;

import io.hearth.ingest.pull.Pull;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.WeChatGateway;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Asks how mass jobs ended whose event never came, and tells it as the event would have. */
public final class MassResultPull implements Pull {

    private final AwaitedJobs awaited;
    private final WeChatGateway gateway;
    private final Questions questions;
    private final Transactions transactions;

    /** @param dataSource the database with the tables of the room {@code store} */
    public MassResultPull(AwaitedJobs awaited, WeChatGateway gateway, Questions questions, DataSource dataSource) {
        this.awaited = awaited;
        this.gateway = gateway;
        this.questions = questions;
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public PullName name() {
        return PullName.MASS_RESULTS;
    }

    @Override
    public boolean isDue() throws SQLException {
        return !awaited.find().isEmpty();
    }

    @Override
    public List<PullStep> steps(long run) {
        return List.of(new MassResultStep(awaited, gateway, questions, transactions));
    }
}
