package io.hearth.server.bench;

import java.util.List;

/**
 * Writes deals as sales would have recorded them. The clients' numbers are erased ones: nobody has any here, and a server
 * that starts over kept data would not find them sealed with its keys.
 */
final class DealCommands {

    private static final String PROJECTS = """
            insert into project (project_id, name) select 'project-' || n, 'Project ' || n from generate_series(0, 9) n
                on conflict do nothing""";

    private static final String STAFF = """
            insert into staff_member (staff_id, display_name, duty) values ('bench', 'Bench', 'CONSULTANT')
                on conflict do nothing""";

    private static final String CONTACTS = """
            insert into contact (contact_id, subject, created_at)
            select md5('bench' || n), 'fan:bench-' || n, now() from generate_series(1, %1$d) n""";

    private static final String PHONES = """
            insert into phone (phone_id, blind_index, sealed, city, contact_id, created_at, erased_at)
            select md5('phone' || n)::uuid, sha256(n::text::bytea), '\\x00', '', md5('bench' || n), now(), now()
            from generate_series(1, %1$d) n""";

    private static final String DEALS = """
            insert into deal (deal_id, project_id, unit, amount_cents, consultant, state, bought_at, signed_at,
                recorded_by, recorded_at)
            select md5('deal' || n)::uuid, 'project-' || n %% 10, 'unit-' || n, 100000000 + n * 7919, 'bench', 'SIGNED',
                now() - n * interval '365 days' / %1$d, now() - n * interval '365 days' / %1$d, 'bench', now()
            from generate_series(1, %1$d) n""";

    private static final String BUYERS = """
            insert into deal_buyer (deal_id, contact_id, phone_id)
            select md5('deal' || n)::uuid, md5('bench' || n), md5('phone' || n)::uuid from generate_series(1, %1$d) n""";

    private DealCommands() {}

    static List<String> of(int deals) {
        return List.of(PROJECTS, STAFF, CONTACTS, PHONES, DEALS, BUYERS).stream()
                .map(command -> command.formatted(deals))
                .toList();
    }
}
