package io.hearth.ingest.pull.follower;

import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Ends a run: the list holds those whom it saw, and nobody else. */
final class ForgetStep implements PullStep {

    private final Transactions transactions;
    private final long run;

    ForgetStep(Transactions transactions, long run) {
        this.transactions = transactions;
        this.run = run;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws SQLException {
        transactions.run(connection -> FanListing.forgetOthers(connection, run));
        return Slice.last(0, 0);
    }
}
