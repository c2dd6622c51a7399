package io.hearth.ingest.pull.statistics;

import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.statistics.ChannelFigure;
import io.hearth.store.statistics.ChannelStatistics;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads one series after the other: some days, a commit. */
final class FigureStep implements PullStep {

    private static final String SERIES = "series";
    private static final String NEXT = "next_day";
    private static final String DELAYED = "delayed";
    private static final String DELAYED_SERIES = "delayed_series";

    /** After so long, WeChat is asked again for figures that it said were still to come. */
    private static final Duration DELAY = Duration.ofHours(1);

    private final List<Series> all;
    private final Questions questions;
    private final ChannelStatistics figures;
    private final Transactions transactions;
    private final Clock clock;
    private final int firstDays;

    FigureStep(
            List<Series> all,
            Questions questions,
            ChannelStatistics figures,
            Transactions transactions,
            Clock clock,
            int firstDays) {
        this.all = all;
        this.questions = questions;
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
        this.firstDays = firstDays;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, IOException, SQLException {
        int place = memory.getInt(SERIES, 0);
        if (place == all.size()) {
            return end(memory);
        }
        Series series = all.get(place);
        LocalDate ready = ReadyDay.at(clock.instant());
        LocalDate from = memory.containsKey(NEXT) ? LocalDate.parse(memory.getString(NEXT)) : firstDay(series, ready);
        if (from.isAfter(ready)) {
            memory.putInt(SERIES, place + 1);
            memory.remove(NEXT);
            return new Slice(0, 0, 0, true);
        }
        return read(place, new Days(from, ready).inPiecesOf(series.mostDays()).get(0), memory);
    }

    private LocalDate firstDay(Series series, LocalDate ready) throws SQLException {
        LocalDate missing = transactions
                .run(connection -> StatisticsProgress.find(connection, series.kind()))
                .map(through -> through.plusDays(1))
                .orElse(ready.minusDays(firstDays - 1L));
        LocalDate again = ready.minusDays(series.readAgain() - 1L);
        return missing.isBefore(again) ? missing : again;
    }

    private Slice read(int place, Days days, ExecutionContext memory)
            throws PullEndedException, IOException, SQLException {
        Series series = all.get(place);
        Figures<ChannelFigure> answer = questions.ask(
                "the figures " + series.kind(), () -> series.question().apply(days));
        figures.write(answer.rows(), clock.instant());
        if (answer.delayed()) {
            memory.putString(DELAYED, days.last().toString());
            memory.putInt(DELAYED_SERIES, place);
        } else if (memory.getInt(DELAYED_SERIES, -1) != place) {
            transactions.run(connection -> StatisticsProgress.save(connection, series.kind(), days.last()));
        }
        memory.putString(NEXT, days.last().plusDays(1).toString());
        return new Slice(answer.rows().size(), answer.rows().size(), 0, true);
    }

    /** Whatever was delayed is asked for again later, from the first day that is missing. */
    private Slice end(ExecutionContext memory) throws PullEndedException {
        if (!memory.containsKey(DELAYED)) {
            return Slice.last(0, 0);
        }
        String day = memory.getString(DELAYED);
        List.of(SERIES, NEXT, DELAYED, DELAYED_SERIES).forEach(memory::remove);
        throw PullEndedException.waitUntil(
                clock.instant().plus(DELAY), "WeChat says that figures until " + day + " are still to come");
    }
}
