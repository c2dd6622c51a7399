package io.hearth.push.bench;

import io.hearth.push.postgres.Database;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Compares what reached the fans, by the sandbox's ledger, with what the product says that it sent. */
final class Witness {

    private final Database database;
    private final int fans;

    /** How often each content reached each fan, by the fan's number. */
    private final Map<String, byte[]> reached = new HashMap<>();

    private long missing;

    Witness(Database database, int fans) {
        this.database = database;
        this.fans = fans;
    }

    /** Puts how many came more than once, never came although they were sent, and came although nobody says so. */
    void compare(BenchWeChat wechat, Map<String, Number> figures) throws IOException {
        wechat.deliveries((openId, content) -> of(content)[BenchFans.number(openId)]++);
        long delivered = 0;
        long doubled = 0;
        for (byte[] ofContent : reached.values()) {
            for (byte times : ofContent) {
                delivered += times > 0 ? 1 : 0;
                doubled += times > 1 ? 1 : 0;
            }
        }
        long sent = readSent();
        figures.put("doubled", doubled);
        figures.put("missing", missing);
        figures.put("unaccounted", delivered - (sent - missing));
    }

    private byte[] of(String content) {
        return reached.computeIfAbsent(content, key -> new byte[fans]);
    }

    private long readSent() {
        long[] sent = {0};
        database.sql(
                        "select t.openid, coalesce(w.text, :answer) as text from touchpoint t left join wave w using (wave_id)"
                                + " where t.state = 'SENT' and t.way in ('MASS', 'SERVICE')")
                .param("answer", BenchHouse.ANSWER)
                .query(row -> {
                    sent[0]++;
                    missing += of(row.getString("text"))[BenchFans.number(row.getString("openid"))] == 0 ? 1 : 0;
                });
        return sent[0];
    }
}
