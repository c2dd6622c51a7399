package io.hearth.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.refusal.CrmRefusal;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealImportIT {

    private static final String HEAD = "external_key,project_id,unit,amount_yuan,consultant,buyer_phones,buyer_names,"
            + "reserved_at,signed_at,handed_over_at,cancelled_at\n";

    private final CrmFixture crm = new CrmFixture();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void whatWasSignedTodayIsTakenTodayAndWhatIsToBeSignedTomorrowIsNot() {
        DealImport.Report report = run(row("S-1", "1", "2026-11-02") + row("S-2", "1", "2026-11-03"));

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(DealImport.Rejected::line, DealImport.Rejected::refusal)
                .containsExactly(tuple(3L, CrmRefusal.INSTANT));
    }

    @Test
    void amountsAreDigitsWithAtMostTwoDecimals() {
        DealImport.Report report = run(row("S-1", "1200000.5", "2026-11-01")
                + row("S-2", "1e6", "2026-11-01")
                + row("S-3", "+5", "2026-11-01")
                + row("S-4", "1e999999999", "2026-11-01")
                + row("S-5", "12345678901234", "2026-11-01"));

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(DealImport.Rejected::refusal)
                .containsExactly(CrmRefusal.AMOUNT, CrmRefusal.AMOUNT, CrmRefusal.AMOUNT, CrmRefusal.AMOUNT);
    }

    @Test
    void aFileThatBreaksOffTellsWhatWasDoneUntilThen() {
        DealImport.Report report =
                run(row("S-1", "1", "2026-11-01") + row("S-2", "1", "2026-11-01") + "S-3,bay\n" + row("S-4", "1", ""));

        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(DealImport.Rejected::line, DealImport.Rejected::refusal)
                .containsExactly(tuple(4L, CrmRefusal.TEXT));
        assertThat(crm.count("select count(*) from deal")).isEqualTo(2);
    }

    private DealImport.Report run(String rows) {
        return crm.room.dealImport().run(new StringReader(HEAD + rows), "importer");
    }

    private static String row(String key, String amount, String signed) {
        return key + ",bay,unit " + key + "," + amount + ",chen,19900000001,Wang,," + signed + ",,\n";
    }
}
