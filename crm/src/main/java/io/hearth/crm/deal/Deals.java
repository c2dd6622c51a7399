package io.hearth.crm.deal;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Staff;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import io.hearth.store.audit.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** Records purchases and what becomes of them. Each act is one transaction with all that follows from it. */
public final class Deals {

    /** Clocks of people who type are off by minutes. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Database database;
    private final Staff staff;
    private final Programme programme;
    private final DealRows rows;
    private final Buyers buyers;
    private final Consequences consequences;
    private final InstantSource clock;

    Deals(
            Database database,
            Staff staff,
            Programme programme,
            Buyers buyers,
            Consequences consequences,
            InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.programme = programme;
        this.rows = new DealRows(database);
        this.buyers = buyers;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * Records a purchase and decides whose it is.
     *
     * @throws CrmRefusedException with PHONE_…, UNKNOWN_BUYER, UNKNOWN_STAFF, UNKNOWN_PROJECT, INSTANT, UNIT_TAKEN, or
     *     CHANGED if the external key is there already; nothing is kept then
     */
    public Deal record(NewDeal deal, String actor) {
        return record(deal, actor, false);
    }

    /**
     * The same for a consultant who records what they closed: buyers, and those in whose place they buy, are theirs or
     * nobody's yet.
     *
     * @throws CrmRefusedException with HELD_BY_COLLEAGUE if another consultant has one of them, besides
     */
    public Deal recordOwn(NewDeal deal) {
        return record(deal, deal.consultant(), true);
    }

    private Deal record(NewDeal deal, String actor, boolean ownOnly) {
        Instant now = clock.instant();
        requirePast("at", deal.at(), now);
        try {
            return database.inTransaction(() -> {
                database.share(RoomLock.CONSULTANTS);
                staff.requireProject("project_id", deal.projectId());
                staff.require("consultant", deal.consultant(), Duty.CONSULTANT);
                if (ownOnly) {
                    buyers.requireOwn(deal.buyers(), deal.consultant());
                }
                DealId id = DealId.random();
                insert(id, deal, actor, now);
                buyers.keep(id, deal.buyers(), actor, now);
                return finish(id, Set.of(), "DEAL_RECORDED", deal.at(), actor, now);
            });
        } catch (DuplicateKeyException e) {
            throw duplicate(e);
        }
    }

    /**
     * Takes a deal a step further.
     *
     * @param at when it was; not before the step before
     * @throws CrmRefusedException with STATE or INSTANT
     */
    public Deal advance(DealId id, DealState to, Instant at, String actor) {
        Instant now = clock.instant();
        requirePast("at", at, now);
        return database.inTransaction(() -> {
            database.share(RoomLock.CONSULTANTS);
            Deal deal = rows.lock(id);
            requireNext(deal, to, at);
            database.sql("update deal set state = ?, " + column(to) + " = ? where deal_id = ?")
                    .params(to.name(), Database.at(at), id.value())
                    .update();
            return finish(id, deal.contacts(), "DEAL_" + to, at, actor, now);
        });
    }

    /** Puts other buyers in the place of those that are there, and decides anew. */
    public Deal changeBuyers(DealId id, List<NewBuyer> changed, String actor) {
        if (changed.isEmpty()) {
            throw CrmRefusedException.field(CrmRefusal.NO_BUYER, "buyers", "a deal has at least one buyer");
        }
        Instant now = clock.instant();
        return database.inTransaction(() -> {
            database.share(RoomLock.CONSULTANTS);
            Deal before = rows.lock(id);
            requireStanding(before);
            buyers.keep(id, changed, actor, now);
            Deal after = draw(id, before.contacts(), "DEAL_BUYERS_CHANGED", now, actor, now);
            consequences.tellChanged(before, after, now);
            return after;
        });
    }

    /** Decides anew: after a link or a tie was made or undone. */
    public Deal judgeAgain(DealId id, String actor) {
        Instant now = clock.instant();
        return database.inTransaction(() -> {
            database.share(RoomLock.CONSULTANTS);
            Deal deal = rows.lock(id);
            requireStanding(deal);
            consequences.draw(deal, deal.contacts(), actor, now);
            return rows.load(id);
        });
    }

    private Deal finish(DealId id, Set<ContactId> former, String action, Instant at, String actor, Instant now) {
        Deal deal = draw(id, former, action, at, actor, now);
        consequences.tell(deal, at);
        return deal;
    }

    private Deal draw(DealId id, Set<ContactId> former, String action, Instant at, String actor, Instant now) {
        Deal deal = rows.load(id);
        database.audit(new AuditEntry(now, actor, action, "deal", id.toString(), Map.of("at", at.toString())));
        consequences.draw(deal, former, actor, now);
        return rows.load(id);
    }

    private void insert(DealId id, NewDeal deal, String actor, Instant now) {
        database.sql("insert into deal (deal_id, external_key, project_id, unit, amount_cents, consultant, state,"
                        + " bought_at, " + column(deal.state()) + ", recorded_by, recorded_at, settings_version) values"
                        + " (:id, :key, :project, :unit, :amount, :consultant, :state, :at, :at, :actor, :now,"
                        + " :settings)")
                .param("id", id.value())
                .param("key", deal.externalKey())
                .param("project", deal.projectId())
                .param("unit", deal.unit())
                .param("amount", deal.amount().cents())
                .param("consultant", deal.consultant())
                .param("state", deal.state().name())
                .param("at", Database.at(deal.at()))
                .param("actor", actor)
                .param("now", Database.at(now))
                .param("settings", programme.version())
                .update();
    }

    private static void requireStanding(Deal deal) {
        if (deal.state() == DealState.CANCELLED) {
            throw CrmRefusedException.of(CrmRefusal.STATE, "deal " + deal.id() + " is CANCELLED");
        }
    }

    private static void requireNext(Deal deal, DealState to, Instant at) {
        if (!deal.state().mayBecome(to)) {
            throw CrmRefusedException.field(
                    CrmRefusal.STATE, "state", "deal " + deal.id() + " is " + deal.state() + " and can't become " + to);
        }
        if (at.isBefore(deal.lastStepAt())) {
            throw CrmRefusedException.field(
                    CrmRefusal.INSTANT, "at", at + " is before the deal's step of " + deal.lastStepAt());
        }
    }

    private static void requirePast(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(GRACE)) || at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
            throw CrmRefusedException.field(
                    CrmRefusal.INSTANT, field, at + " is in the future, or before the year 2000");
        }
    }

    private static String column(DealState state) {
        return switch (state) {
            case RESERVED -> "reserved_at";
            case SIGNED -> "signed_at";
            case HANDED_OVER -> "handed_over_at";
            case CANCELLED -> "cancelled_at";
        };
    }

    private static CrmRefusedException duplicate(DuplicateKeyException e) {
        boolean unit = String.valueOf(e.getMessage()).contains("deal_unit");
        return unit
                ? CrmRefusedException.field(CrmRefusal.UNIT_TAKEN, "unit", "the unit is sold in another deal")
                : CrmRefusedException.field(
                        CrmRefusal.CHANGED, "external_key", "a deal of that external key is there already");
    }
}
