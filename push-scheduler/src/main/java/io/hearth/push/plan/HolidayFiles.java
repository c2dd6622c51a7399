package io.hearth.push.plan;

import io.hearth.domain.nurture.PublicHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public holidays of mainland China that come with Hearth. */
public final class HolidayFiles {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2027;
    private static final JsonMapper JSON = JsonMapper.shared();

    private HolidayFiles() {}

    /** Of all years that are known. A year that has not been announced has none. */
    public static PublicHolidays mainlandChina() {
        Set<LocalDate> daysOff = new HashSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (JsonNode day : read(year).path("days")) {
                if (day.path("isOffDay").asBoolean()) {
                    daysOff.add(LocalDate.parse(day.path("date").asString()));
                }
            }
        }
        return new PublicHolidays(daysOff);
    }

    private static JsonNode read(int year) {
        String file = "/holidays/cn/" + year + ".json";
        try (InputStream stream = HolidayFiles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
