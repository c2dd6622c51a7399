package io.hearth.ingest.file.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTests {

    @ParameterizedTest
    @CsvSource({
        "epoch_seconds, Asia/Shanghai, 1511658000, 2017-11-26T01:00:00Z",
        "epoch_millis, Asia/Shanghai, 1511658000123, 2017-11-26T01:00:00.123Z",
        "iso, Asia/Shanghai, 2026-02-28T23:59:59, 2026-02-28T15:59:59Z",
        "iso, Asia/Shanghai, 2026-02-28T23:59:59.5Z, 2026-02-28T23:59:59.500Z",
        "iso, Asia/Shanghai, 2026-02-28T23:59:59+01:00, 2026-02-28T22:59:59Z",
        "iso, Asia/Shanghai, 2026-03-01, 2026-02-28T16:00:00Z",
        "iso, Asia/Shanghai, 2026-03-01 08:30, 2026-03-01T00:30:00Z",
        "yyyyMMddHHmmss, UTC, 20260301083000, 2026-03-01T08:30:00Z",
        "d.M.yyyy, UTC, 1.3.2026, 2026-03-01T00:00:00Z",
        "yyyy-MM-dd HH:mm, Europe/Berlin, 2026-10-25 02:30, 2026-10-25T00:30:00Z",
    })
    void aTimeIsReadAsItIsWritten(String format, ZoneId zone, String text, String instant) {
        assertThat(TimeFormat.of(format, zone).parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "epoch_seconds, UTC, 15116580x0",
        "epoch_seconds, UTC, 9999999999999999999",
        "epoch_seconds, UTC, ''",
        "iso, UTC, 2026-02-30",
        "iso, UTC, 2026-02-28T25:00:00",
        "yyyy-MM-dd, UTC, 2026-02-29",
        "yyyy-MM-dd HH:mm, Europe/Berlin, 2026-03-29 02:30",
        "yyyy-MM-dd, UTC, 2026-02-28 trailing",
    })
    void aTimeThatNeverWasIsRefused(String format, ZoneId zone, String text) {
        assertThatThrownBy(() -> TimeFormat.of(format, zone).parse(text)).isInstanceOf(DateTimeException.class);
    }
}
