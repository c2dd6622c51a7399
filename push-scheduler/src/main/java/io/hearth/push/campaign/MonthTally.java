package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts for how many fans nothing is left of a month's mass messages when a campaign goes out, its own included. */
final class MonthTally {

    private final HumanTime time;
    private final int quota;
    private final List<Instant> occurrences;
    private final List<YearMonth> months;
    private final long[] earlier;
    private final long[] without;
    private long fans;

    MonthTally(HumanTime time, int quota, List<Instant> occurrences) {
        this.time = time;
        this.quota = quota;
        this.occurrences = List.copyOf(occurrences);
        this.months = occurrences.stream().map(time::monthOf).toList();
        this.earlier = IntStream.range(0, months.size())
                .mapToLong(i -> months.subList(0, i).stream()
                        .filter(months.get(i)::equals)
                        .count())
                .toArray();
        this.without = new long[occurrences.size()];
    }

    /** @param messages that the fans have had or will get otherwise, by month */
    void add(List<OpenId> more, Map<OpenId, Map<YearMonth, Long>> messages) {
        fans += more.size();
        for (OpenId fan : more) {
            Map<YearMonth, Long> ofFan = messages.getOrDefault(fan, Map.of());
            for (int i = 0; i < without.length; i++) {
                if (ofFan.getOrDefault(months.get(i), 0L) + earlier[i] >= quota) {
                    without[i]++;
                }
            }
        }
    }

    long fans() {
        return fans;
    }

    List<Instant> occurrences() {
        return occurrences;
    }

    /** The end of the last month that is looked at. */
    Instant until(Instant now) {
        Instant last = occurrences.isEmpty() ? now : occurrences.get(occurrences.size() - 1);
        return time.startOf(time.monthOf(last).plusMonths(1).atDay(1));
    }

    List<CampaignWarning> warnings() {
        List<CampaignWarning> warnings = new ArrayList<>();
        for (int i = 0; i < without.length; i++) {
            if (without[i] > 0) {
                warnings.add(new CampaignWarning(CampaignWarning.Code.MONTH_QUOTA, occurrences.get(i), without[i]));
            }
        }
        return warnings;
    }
}
