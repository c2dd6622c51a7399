package io.hearth.crm.bench;

import io.hearth.crm.postgres.Database;
import java.util.List;

/**
 * Fills empty tables by SQL: a year of referrals, evenly over brokers, consultants and days; a deal for every so manieth.
 * Names and numbers are noise of the right length, for nobody reads them.
 */
final class BenchData {

    private static final String NOISE = "decode(md5(g::text) || md5('x' || g), 'hex')";
    private static final String SEALED = NOISE + " || " + NOISE;
    private static final String YEAR = "timestamptz '2026-11-01 00:00+08' - interval '365 days' * ";

    private final Database database;

    BenchData(Database database) {
        this.database = database;
    }

    void fill(BenchSizes sizes) {
        people();
        statements(sizes).forEach(sql -> database.sql(sql).update());
        database.sql("analyze").update();
    }

    private void people() {
        List.of(
                        "insert into team select 't' || g, 'Team ' || g from generate_series(0, 9) g",
                        "insert into project select 'p' || g, 'Project ' || g, '' from generate_series(0, 4) g",
                        "insert into staff_member (staff_id, display_name, duty, team_id) select 'c' || g,"
                                + " 'Consultant ' || g, 'CONSULTANT', 't' || g % 10 from generate_series(0, 99) g",
                        "insert into staff_member (staff_id, display_name, duty, team_id) select 'r' || g,"
                                + " 'Recruiter ' || g, 'RECRUITER', 't' || g % 10 from generate_series(0, 19) g",
                        "insert into reward_scheme values (gen_random_uuid(), 'All', null, null, 1000000, null,"
                                + " '2020-01-01', null, 'bench', now())")
                .forEach(sql -> database.sql(sql).update());
    }

    private static List<String> statements(BenchSizes sizes) {
        String brokers = "from generate_series(1, " + sizes.brokers() + ") g";
        String referrals = "from generate_series(1, " + sizes.referrals() + ") g";
        String at = YEAR + "(1 - g::float8 / " + sizes.referrals() + ")";
        int every = sizes.referrals() / sizes.deals();
        String deals =
                "from generate_series(1, " + sizes.deals() + ") d, lateral (select d * " + every + " as g) as each";
        return List.of(
                "insert into contact (contact_id, subject, name, created_at) select 'b' || g, 'fan:b' || g, " + SEALED
                        + ", " + YEAR + "1 " + brokers,
                "insert into broker (broker_id, contact_id, openid, type, recruiting_channel, recruiter, state,"
                        + " registered_at, scene) select md5('b' || g)::uuid, 'b' || g, 'b' || g, 'OWNER', 'AGENCY',"
                        + " 'r' || g % 20, 'ACTIVE', " + YEAR + "(g::float8 / " + sizes.brokers() + "), 'scene' || g "
                        + brokers,
                "insert into contact (contact_id, subject, name, consultant, created_at) select 'k' || g, 'client:k'"
                        + " || g, " + SEALED + ", 'c' || g % 100, " + at + " " + referrals,
                "insert into phone (phone_id, blind_index, sealed, contact_id, created_at) select md5('p' || g)::uuid, "
                        + NOISE + ", " + SEALED + ", 'k' || g, " + at + " " + referrals,
                "insert into referral (referral_id, broker_id, phone_id, contact_id, project_id, client_name,"
                        + " referred_at, state, state_at, consultant, assigned_at, assigned_by) select"
                        + " md5('r' || g)::uuid, md5('b' || (1 + g % " + sizes.brokers() + "))::uuid,"
                        + " md5('p' || g)::uuid, 'k' || g, 'p' || g % 5, " + SEALED + ", " + at + ", 'VISITED', " + at
                        + ", 'c' || g % 100, " + at + ", 'LOAD' " + referrals,
                "insert into referral_claim select md5('p' || g)::uuid, '*', md5('r' || g)::uuid, 'infinity' "
                        + referrals,
                "insert into referral_step (referral_id, from_state, to_state, note, author, at, consultant) select"
                        + " md5('r' || g)::uuid, 'ASSIGNED', 'VISITED', '', 'c' || g % 100, " + at
                        + ", 'c' || g % 100 " + referrals,
                "insert into follow_up (referral_id, consultant, assigned_at, due_at, waiting_since,"
                        + " closed_at, outcome) select md5('r' || g)::uuid, 'c' || g % 100, " + at
                        + ", date_trunc('day', " + at + ", 'Asia/Shanghai') + interval '1 day', " + at + ", " + at
                        + " + interval '1 minute' * (g % 1440), 'DONE' " + referrals,
                "insert into deal (deal_id, project_id, unit, amount_cents, consultant, state, bought_at, signed_at,"
                        + " recorded_by, recorded_at) select md5('d' || d)::uuid, 'p' || g % 5, 'u' || d, 200000000,"
                        + " 'c' || g % 100, 'SIGNED', " + at + " + interval '10 days', " + at
                        + " + interval '10 days', 'bench', now() " + deals,
                "insert into deal_buyer select md5('d' || d)::uuid, 'k' || g, md5('p' || g)::uuid " + deals,
                "insert into attribution select md5('d' || d)::uuid, 1, now(), 'bench', array[0], '{}' " + deals,
                "insert into attribution_winner select md5('d' || d)::uuid, 1, 0, md5('r' || g)::uuid,"
                        + " md5('b' || (1 + g % " + sizes.brokers() + "))::uuid " + deals,
                "insert into reward_entry (entry_id, broker_id, deal_id, scheme_id, amount_cents, reason, state,"
                        + " earned_by, earned_at) select md5('e' || d)::uuid, md5('b' || (1 + g % " + sizes.brokers()
                        + "))::uuid, md5('d' || d)::uuid, (select scheme_id from reward_scheme), 1000000, 'bench',"
                        + " 'EARNED', 'bench', now() " + deals);
    }
}
