package io.hearth.crm.deal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.time.HumanTime;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads deals that a sales system has written as CSV, UTF-8 with a head: {@code external_key, project_id, unit,
 * amount_yuan, consultant, buyer_phones, buyer_names, reserved_at, signed_at, handed_over_at, cancelled_at}. Several
 * buyers are separated by semicolons. Instants are ISO-8601, or days, which count as their end: a referral of the same day
 * was before the purchase.
 *
 * <p>Each row is a transaction of its own. A deal that is there already goes on to the steps that the row has and it has
 * not; the same file, read again, changes nothing.
 */
public final class DealImport {

    private final Deals deals;
    private final DealRows rows;
    private final DealRow reader;

    public DealImport(DealDesk desk, HumanTime time, InstantSource clock) {
        this.deals = desk.deals();
        this.rows = desk.rows();
        this.reader = new DealRow(time, clock);
    }

    /**
     * A row that was left out.
     *
     * @param line its first line in the file, from 1; where the file is no CSV any more, the line after the last row began
     * @param reason without personal data
     */
    public record Rejected(long line, CrmRefusal refusal, String reason) {}

    /**
     * What became of a file.
     *
     * @param recorded deals that were not there before
     * @param advanced deals that took at least one step
     * @param unchanged deals that were as the file says
     */
    public record Report(int recorded, int advanced, int unchanged, List<Rejected> rejected) {}

    private enum Outcome {
        RECORDED,
        ADVANCED,
        UNCHANGED
    }

    /**
     * Where the file is no CSV any more it is left; what came before is kept, and reading it again is harmless.
     *
     * @throws CrmRefusedException with TEXT if it is none from the beginning
     */
    public Report run(Reader file, String actor) {
        int[] counts = new int[Outcome.values().length];
        List<Rejected> rejected = new ArrayList<>();
        long line = 1;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                line = row.getStartingLineNumber();
                try {
                    counts[take(row, actor).ordinal()]++;
                } catch (CrmRefusedException refused) {
                    rejected.add(new Rejected(row.getStartingLineNumber(), refused.refusal(), refused.sentence()));
                }
            }
        } catch (CsvParseException e) {
            if (line == 1) {
                throw CrmRefusedException.field(CrmRefusal.TEXT, "file", "the file is no CSV");
            }
            rejected.add(new Rejected(line + 1, CrmRefusal.TEXT, "after the row of line " + line + " it is no CSV"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Report(counts[0], counts[1], counts[2], rejected);
    }

    private Outcome take(NamedCsvRecord row, String actor) {
        Optional<Deal> known = rows.findByExternalKey(reader.externalKey(row));
        Deal deal = known.isPresent() ? known.get() : deals.record(reader.deal(row), actor);
        boolean advanced = false;
        for (DealState step : List.of(DealState.SIGNED, DealState.HANDED_OVER, DealState.CANCELLED)) {
            Optional<Instant> at = reader.instant(row, step);
            if (at.isPresent() && deal.state() != step && isMissing(deal, step)) {
                deal = deals.advance(deal.id(), step, at.get(), actor);
                advanced = true;
            }
        }
        return known.isEmpty() ? Outcome.RECORDED : advanced ? Outcome.ADVANCED : Outcome.UNCHANGED;
    }

    private static boolean isMissing(Deal deal, DealState step) {
        return switch (step) {
            case RESERVED -> false;
            case SIGNED -> deal.signedAt() == null;
            case HANDED_OVER -> deal.handedOverAt() == null;
            case CANCELLED -> deal.cancelledAt() == null;
        };
    }
}
