package io.hearth.api.export;

import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as spreadsheets take them, to the second, where people are. */
public record ExportTimes(HumanTime humanTime) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public String of(Instant instant) {
        return SECONDS.format(LocalDateTime.ofInstant(instant, humanTime.zone()));
    }
}
