package io.hearth.crm.deal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.time.HumanTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one row of a sales system's file. */
final class DealRow {

    private static final int DATE_LENGTH = "2026-11-22".length();

    /** Nothing that people write as an amount is longer, and nothing else is to be reckoned with. */
    private static final Pattern YUAN = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private final HumanTime time;
    private final InstantSource clock;

    DealRow(HumanTime time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    String externalKey(NamedCsvRecord row) {
        return required(row, "external_key");
    }

    NewDeal deal(NamedCsvRecord row) {
        Optional<Instant> reserved = instant(row, DealState.RESERVED);
        DealState state = reserved.isPresent() ? DealState.RESERVED : DealState.SIGNED;
        Instant at = instant(row, state)
                .orElseThrow(() -> CrmRefusedException.field(
                        CrmRefusal.INSTANT, "reserved_at", "neither reserved_at nor signed_at is there"));
        return new NewDeal(
                externalKey(row),
                required(row, "project_id"),
                required(row, "unit"),
                amount(required(row, "amount_yuan")),
                required(row, "consultant"),
                state,
                at,
                buyers(row));
    }

    Optional<Instant> instant(NamedCsvRecord row, DealState step) {
        String column =
                switch (step) {
                    case RESERVED -> "reserved_at";
                    case SIGNED -> "signed_at";
                    case HANDED_OVER -> "handed_over_at";
                    case CANCELLED -> "cancelled_at";
                };
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    try {
                        return text.length() == DATE_LENGTH ? endOf(LocalDate.parse(text)) : Instant.parse(text);
                    } catch (DateTimeException e) {
                        throw CrmRefusedException.field(
                                CrmRefusal.INSTANT, column, column + " is neither a day nor an instant of ISO-8601");
                    }
                });
    }

    /** Today has not ended: what was today was before now. */
    private Instant endOf(LocalDate day) {
        Instant now = clock.instant();
        return time.dayOf(now).equals(day) ? now : time.startOf(day.plusDays(1)).minusSeconds(1);
    }

    private static List<NewBuyer> buyers(NamedCsvRecord row) {
        String[] phones = required(row, "buyer_phones").split(";", -1);
        String[] names = row.findField("buyer_names").orElse("").split(";", -1);
        List<NewBuyer> buyers = new ArrayList<>();
        for (int i = 0; i < phones.length; i++) {
            buyers.add(NewBuyer.of(phones[i], i < names.length ? names[i] : null));
        }
        return buyers;
    }

    private static Money amount(String yuan) {
        if (!YUAN.matcher(yuan).matches()) {
            throw CrmRefusedException.field(
                    CrmRefusal.AMOUNT, "amount_yuan", "amount_yuan is no amount with at most two decimals");
        }
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    private static String required(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> CrmRefusedException.field(CrmRefusal.TEXT, column, column + " is missing or empty"));
    }
}
