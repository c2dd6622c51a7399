package io.hearth.ingest.pull.statistics;

import io.hearth.ingest.pull.Pull;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.statistics.ChannelStatistics;
import io.hearth.wechat.figures.Statistics;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Reads the daily figures from the last stored day until the last that WeChat has. */
public final class StatisticsPull implements Pull {

    private final Statistics statistics;
    private final Questions questions;
    private final ChannelStatistics figures;
    private final Transactions transactions;
    private final Clock clock;
    private final int firstDays;

    /**
     * @param dataSource the database with the tables of the room {@code ingest}
     * @param firstDays how many days back the first pull begins
     */
    public StatisticsPull(
            Statistics statistics,
            Questions questions,
            ChannelStatistics figures,
            DataSource dataSource,
            Clock clock,
            int firstDays) {
        this.statistics = statistics;
        this.questions = questions;
        this.figures = figures;
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
        this.firstDays = firstDays;
    }

    @Override
    public PullName name() {
        return PullName.STATISTICS;
    }

    @Override
    public List<PullStep> steps(long run) {
        return List.of(new FigureStep(Series.of(statistics), questions, figures, transactions, clock, firstDays));
    }
}
