package io.hearth.push.faults;

import io.hearth.push.postgres.Database;
import io.hearth.sandbox.ledger.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a run with faults went through, so that a failure can be understood without having been there. */
final class Diary {

    /** Of a node's log; the end of it tells why a tick failed. */
    private static final int LAST_LINES = 15;

    private static final String ROWS = """
            select concat_ws(' ', t.openid, t.step, t.state, t.reason, 'due', t.due_at, 'called', t.called_at,
                'wave', t.wave_id, 'job', t.mass_job_id)
            from touchpoint t order by t.state = 'SENT', t.openid, t.step limit 60
            """;

    private static final String JOBS = """
            select concat_ws(' ', 'job', j.mass_job_id, 'wave', j.wave_id, j.state, j.reason, 'called', j.called_at,
                'look-up', j.look_up_at, 'msg', j.msg_id) from mass_job j order by j.mass_job_id
            """;

    private final List<String> lines = new ArrayList<>();

    void note(Instant at, Object what) {
        lines.add(at + " " + what);
    }

    /** All of it with the rows as they stand: those that were not sent first. */
    String tell(Database database, Collection<Delivery> ledger, Collection<Path> logs) {
        List<String> all = new ArrayList<>(lines);
        all.add(ledger.size() + " deliveries");
        all.addAll(database.sql("select concat_ws(' ', state, reason, count(*)) from touchpoint group by state, reason")
                .query(String.class)
                .list());
        all.addAll(database.sql(ROWS).query(String.class).list());
        all.addAll(database.sql(JOBS).query(String.class).list());
        logs.forEach(log -> all.addAll(endOf(log)));
        return String.join("\n", all);
    }

    private static List<String> endOf(Path log) {
        try {
            List<String> written = Files.readAllLines(log);
            List<String> end = new ArrayList<>(List.of("--- " + log.getFileName()));
            end.addAll(written.subList(Math.max(0, written.size() - LAST_LINES), written.size()));
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
