package io.hearth.sandbox.code;

import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes that the account has made. */
public final class QrCodes {

    /** Temporary codes: 60 s unless asked for, 30 days at most (WeChat, codes with parameters). */
    public static final Duration DEFAULT_VALIDITY = Duration.ofSeconds(60);

    static final Duration LONGEST_VALIDITY = Duration.ofDays(30);

    /** 100,000 permanent codes (WeChat, codes with parameters). */
    static final int MOST_PERMANENT = 100_000;

    private final MediaIds ids;
    private final Map<String, QrCode> byTicket = new LinkedHashMap<>();
    private final Map<String, QrCode> permanentByScene = new HashMap<>();

    public QrCodes(MediaIds ids) {
        this.ids = ids;
    }

    /** Longer than 30 days is cut to 30 days. */
    public QrCode createTemporary(String scene, Duration validity, Instant now) {
        Duration cut = validity.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : validity;
        return keep(new QrCode(newTicket(), scene, newUrl(), now.plus(cut)));
    }

    /** The same scene gives the same code again. */
    public QrCode createPermanent(String scene) {
        QrCode former = permanentByScene.get(scene);
        if (former != null) {
            return former;
        }
        if (permanentByScene.size() >= MOST_PERMANENT) {
            throw Refusal.INVALID_ACTION_INFO.asException();
        }
        QrCode code = keep(new QrCode(newTicket(), scene, newUrl(), null));
        permanentByScene.put(scene, code);
        return code;
    }

    /** The code of a ticket, if it still works. */
    public Optional<QrCode> find(String ticket, Instant now) {
        return Optional.ofNullable(byTicket.get(ticket)).filter(code -> code.worksAt(now));
    }

    /** The tickets of the codes that still work, in the order in which they were made. */
    public List<String> working(Instant now) {
        return byTicket.values().stream()
                .filter(code -> code.worksAt(now))
                .map(QrCode::ticket)
                .toList();
    }

    private QrCode keep(QrCode code) {
        byTicket.put(code.ticket(), code);
        return code;
    }

    private String newTicket() {
        return "gQ" + ids.next() + ids.next() + "==";
    }

    private String newUrl() {
        return "http://weixin.qq.com/q/" + ids.next().substring(0, 22);
    }
}
