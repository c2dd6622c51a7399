package io.hearth.crm;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.broker.NewBroker;
import io.hearth.crm.deal.Deal;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Migrations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The room with a clock that tests move, two teams and two projects. One database serves all tests of the room, one after
 * the other; each begins with empty tables.
 */
public final class CrmFixture implements AutoCloseable {

    /** Ten in the morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-02T02:00:00Z");

    public static final String PROJECT = "bay";

    private static final HikariDataSource POOL = pool();

    public final HikariDataSource dataSource = POOL;
    public final TestTime clock = new TestTime();
    public final CrmRoom room;
    private final AtomicInteger people = new AtomicInteger();

    /** Goes on by a microsecond each time it is asked, as real clocks do. */
    public static final class TestTime implements InstantSource {
        private Instant now = START;

        @Override
        public synchronized Instant instant() {
            now = now.plusNanos(1_000);
            return now;
        }

        public synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }
    }

    public CrmFixture() {
        empty();
        CodeMaker codes = scene -> Optional.of(new CodeMaker.Code(
                "ticket-" + scene, "https://example.org/" + scene, "https://example.org/q/" + scene));
        this.room = new CrmRoom(dataSource, keys(), HumanTime.SHANGHAI, clock, codes);
        room.consents().publish(new Consents.Text("2026-01", "同意", "I agree"), START);
        room.staff().putProject(new Project(PROJECT, "Bay", "Ask for the budget first."));
        room.staff().putProject(new Project("hill", "Hill", ""));
        room.staff().putTeam("north", "North");
        room.staff().putTeam("south", "South");
        staff("chen", Duty.CONSULTANT, "north");
        staff("zhou", Duty.CONSULTANT, "south");
        staff("recruiter", Duty.RECRUITER, "south");
    }

    public static VaultKeys keys() {
        return new VaultKeys("k1", Map.of("k1", key(1)), key(2));
    }

    public void staff(String id, Duty duty, @Nullable String team) {
        room.staff().put(new StaffMember(id, "Staff " + id, duty, team, null, true));
    }

    /** 199 0000 0000 and so on: numbers that nobody has. */
    public static String phone(int number) {
        return "1990000%04d".formatted(number);
    }

    public Broker broker() {
        return broker(RecruitingChannel.MENU, null);
    }

    public Broker broker(RecruitingChannel channel, @Nullable String recruiter) {
        int n = people.incrementAndGet();
        return room.registration()
                .register(new NewBroker(
                        new OpenId("oBroker" + n),
                        "Broker " + n,
                        phone(9_000 + n),
                        BrokerType.OWNER,
                        channel,
                        recruiter,
                        "2026-01",
                        "broker" + n));
    }

    public Referral refer(Broker broker, int phone) {
        return refer(broker, phone, PROJECT, null);
    }

    public Referral refer(Broker broker, int phone, String project, @Nullable String consultant) {
        return room.referrals()
                .register(new NewReferral(broker.id(), "Client " + phone, phone(phone), project, consultant));
    }

    /** A purchase of a million by whoever has the number, closed and entered by a consultant. */
    public Deal deal(String unit, String consultant, DealState state, int phone) {
        NewBuyer buyer = NewBuyer.of(phone(phone), "Buyer " + phone);
        Money million = Money.ofYuan(1_000_000);
        return room.deals()
                .record(
                        new NewDeal(null, PROJECT, unit, million, consultant, state, clock.instant(), List.of(buyer)),
                        consultant);
    }

    /** Every deal from the beginning brings so much. */
    public void scheme(Money amount) {
        room.rewardSchemes()
                .add(new RewardScheme(UUID.randomUUID(), "All", null, null, amount, null, START, null), "boss");
    }

    /** What was told to the world. */
    public List<Interaction> told() {
        return room.database().inTransaction(() -> room.database()
                .onConnection(connection -> Outbox.read(connection, Outbox.Cursor.START, 10_000).stream()
                        .map(Outbox.Entry::interaction)
                        .toList()));
    }

    public long count(String sql) {
        return room.database().sql(sql).query(Long.class).single();
    }

    /** Nothing is held open. */
    @Override
    public void close() {}

    /** All tables but the audit log, which nobody can empty, and Flyway's. */
    private void empty() {
        new JdbcTemplate(dataSource)
                .execute("do $$ begin execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ')"
                        + " || ' restart identity' from pg_tables where schemaname = 'public'"
                        + " and tablename not like 'schema_history_%' and tablename <> 'audit_log'); end $$");
    }

    private static byte[] key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }

    private static HikariDataSource pool() {
        PostgresAddress address = TestServices.newDatabase();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(10);
        Migrations.apply(pool, "store");
        Migrations.apply(pool, "crm");
        return pool;
    }
}
