package io.hearth.crm.bench;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.attribution.ReplayReport;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.figures.Period;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.crm.postgres.DatabaseClock;
import io.hearth.crm.referral.NewReferral;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.postgres.Migrations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Registering a referral, a month's and a quarter's figures, and the replay of all deals, on a database of its own. */
public final class CrmBench {

    private static final int WARM_UP = 200;
    private static final int REGISTRATIONS = 1_000;
    private static final double MS = 1e6;

    private final DataSource dataSource;

    /** @param dataSource an empty database, which is filled */
    public CrmBench(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Times in milliseconds or seconds, as their names say. */
    public Map<String, Number> run(BenchSizes sizes) {
        Migrations.apply(dataSource, "store");
        Migrations.apply(dataSource, "crm");
        CrmRoom crm = room();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("brokers", sizes.brokers());
        figures.put("referrals", sizes.referrals());
        figures.put("deals", sizes.deals());
        long began = System.nanoTime();
        new BenchData(crm.database()).fill(sizes);
        figures.put("filled_seconds", seconds(began));
        registrations(crm, figures);
        periods(crm, figures);
        replay(crm, figures);
        return figures;
    }

    private CrmRoom room() {
        byte[] index = new byte[32];
        byte[] key = new byte[32];
        key[0] = 1;
        VaultKeys keys = new VaultKeys("bench", Map.of("bench", key), index);
        DatabaseClock clock = new DatabaseClock(dataSource);
        return new CrmRoom(dataSource, keys, HumanTime.SHANGHAI, clock, scene -> Optional.empty());
    }

    private static void registrations(CrmRoom crm, Map<String, Number> figures) {
        List<Broker> brokers = crm.brokers().latest(100);
        long[] nanos = new long[REGISTRATIONS];
        for (int i = -WARM_UP; i < REGISTRATIONS; i++) {
            int number = i + WARM_UP;
            Broker broker = brokers.get(number % brokers.size());
            NewReferral referral = new NewReferral(
                    broker.id(), "Client " + number, "1990000%04d".formatted(number), "p" + number % 5, null);
            long began = System.nanoTime();
            crm.referrals().register(referral);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        figures.put("register_p50_ms", ms(nanos[REGISTRATIONS / 2]));
        figures.put("register_p95_ms", ms(nanos[REGISTRATIONS * 95 / 100]));
        figures.put("register_p99_ms", ms(nanos[REGISTRATIONS * 99 / 100]));
    }

    private static void periods(CrmRoom crm, Map<String, Number> figures) {
        LocalDate day = LocalDate.of(2026, 8, 1);
        for (Period.Kind kind : List.of(Period.Kind.MONTH, Period.Kind.QUARTER)) {
            Period period = Period.around(kind, day);
            String name = kind.name().toLowerCase(Locale.ROOT);
            long began = System.nanoTime();
            crm.figures().members(period);
            figures.put(name + "_members_seconds", seconds(began));
            began = System.nanoTime();
            crm.figures().ranking(period);
            figures.put(name + "_ranking_seconds", seconds(began));
            began = System.nanoTime();
            crm.figures().programme(period);
            figures.put(name + "_programme_seconds", seconds(began));
        }
    }

    private static void replay(CrmRoom crm, Map<String, Number> figures) {
        long began = System.nanoTime();
        ReplayReport report = crm.replay().run(new AttributionTerms(5, null, null, false));
        figures.put("replay_seconds", seconds(began));
        figures.put("replay_deals_changed", report.changed());
    }

    private static double ms(long nanos) {
        return Math.round(nanos / MS * 100) / 100.0;
    }

    private static double seconds(long began) {
        return Math.round((System.nanoTime() - began) / MS) / 1000.0;
    }
}
