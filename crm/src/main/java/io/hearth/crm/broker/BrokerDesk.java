package io.hearth.crm.broker;

import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people decide about brokers, and who came through their codes. */
public final class BrokerDesk {

    private final Database database;
    private final BrokerRows rows;
    private final ClaimedNumbers claimed;
    private final CodeMaker codes;
    private final InstantSource clock;

    public BrokerDesk(
            Database database, PhoneVault vault, Contacts contacts, Links links, CodeMaker codes, InstantSource clock) {
        this.database = database;
        this.rows = new BrokerRows(database);
        this.claimed = new ClaimedNumbers(database, vault, contacts, links);
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Confirms a new broker, who then gets a personal code as soon as WeChat makes one.
     *
     * @throws CrmRefusedException with STATE if the broker does not wait for it, with SAME_PERSON if the actor is the
     *     broker
     */
    public Broker confirm(BrokerId id, String actor) {
        return confirm(id, null, actor);
    }

    /**
     * The same for a broker who gave a number that is another contact's.
     *
     * @param numberIsTheirs whether they were asked and the number is theirs; not looked at for other brokers
     * @throws CrmRefusedException with CLAIM_OPEN if that is missing, with ALREADY_BROKER if the number is another
     *     broker's by now, besides
     */
    public Broker confirm(BrokerId id, @Nullable Boolean numberIsTheirs, String actor) {
        Broker broker = rows.load(id);
        if (actor.equals(broker.account())) {
            throw CrmRefusedException.of(CrmRefusal.SAME_PERSON, "nobody confirms themselves");
        }
        database.inTransaction(() -> {
            database.share(RoomLock.CONSULTANTS);
            Instant now = clock.instant();
            // The number before the broker, as everybody takes them.
            claimed.lock(broker);
            move(broker, BrokerState.REGISTERED, BrokerState.ACTIVE, "confirmed", actor, now);
            claimed.settle(rows.load(id), numberIsTheirs, actor, now);
            return database.sql("update broker set confirmed_by = ?, confirmed_at = ? where broker_id = ?")
                    .params(actor, Database.at(now), id.value())
                    .update();
        });
        return withCode(id);
    }

    /** Stops a broker from referring; what was referred stays. */
    public Broker suspend(BrokerId id, String reason, String actor) {
        String why = Texts.sentence("reason", reason, Texts.LINE);
        Broker broker = rows.load(id);
        return change(broker, broker.state(), BrokerState.SUSPENDED, why, actor);
    }

    /**
     * Lets a broker refer again, who is where they were before: a broker whom nobody has confirmed waits for that.
     *
     * @throws CrmRefusedException with STATE if the broker is not suspended, or was forgotten
     */
    public Broker resume(BrokerId id, String reason, String actor) {
        String why = Texts.sentence("reason", reason, Texts.LINE);
        Broker broker = rows.load(id);
        if (rows.isForgotten(id)) {
            throw CrmRefusedException.of(CrmRefusal.STATE, "broker " + broker.label() + " was forgotten");
        }
        BrokerState former = rows.isConfirmed(id) ? BrokerState.ACTIVE : BrokerState.REGISTERED;
        return change(broker, BrokerState.SUSPENDED, former, why, actor);
    }

    /** The broker with a code, if WeChat makes one now. */
    public Broker withCode(BrokerId id) {
        Broker broker = rows.load(id);
        if (broker.codeContent() != null || broker.state() != BrokerState.ACTIVE) {
            return broker;
        }
        codes.make(broker.scene()).ifPresent(code -> database.sql("update broker set qr_ticket = ?, qr_url = ?,"
                        + " qr_content = ? where broker_id = ? and qr_content is null")
                .params(code.ticket(), code.imageUrl(), code.content(), id.value())
                .update());
        return rows.load(id);
    }

    /**
     * A fan followed, or scanned, with a scene. The first broker's code that brought them counts, in whatever order the
     * visits are told.
     *
     * @return the broker whose code it was; empty for any other scene, and for brokers who scan their own
     */
    public Optional<Broker> fanCame(OpenId fan, String scene, Instant at) {
        Optional<Broker> broker =
                rows.findByScene(scene).filter(found -> !found.openId().equals(fan));
        broker.ifPresent(found -> database.sql("insert into broker_fan (openid, broker_id, followed_at)"
                        + " values (?, ?, ?) on conflict (openid) do update set broker_id = excluded.broker_id,"
                        + " followed_at = excluded.followed_at where excluded.followed_at < broker_fan.followed_at")
                .params(fan.value(), found.id().value(), Database.at(at))
                .update());
        return broker;
    }

    private Broker change(Broker broker, BrokerState from, BrokerState to, String why, String actor) {
        database.inTransaction(() -> {
            move(broker, from, to, why, actor, clock.instant());
            return broker;
        });
        return rows.load(broker.id());
    }

    private void move(Broker broker, BrokerState from, BrokerState to, String why, String actor, Instant now) {
        int moved = from == to
                ? 0
                : database.sql("update broker set state = ? where broker_id = ? and state = ?")
                        .params(to.name(), broker.id().value(), from.name())
                        .update();
        if (moved == 0) {
            throw CrmRefusedException.of(
                    CrmRefusal.STATE, "broker " + broker.label() + " is " + broker.state() + " and can't become " + to);
        }
        BrokerSteps.add(database, broker.id(), to.name(), why, actor, now);
        database.audit(
                new AuditEntry(now, actor, "BROKER_" + to, "broker", broker.id().toString(), Map.of("reason", why)));
    }
}
