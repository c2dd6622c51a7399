package io.hearth.crm.stagnation;

import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.referral.ReferralRows;
import io.hearth.crm.reward.RewardCalculator;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.crm.reward.RewardSchemes;
import io.hearth.domain.referral.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds clients with whom nothing has happened for the programme's time, and says what ending them would mean. */
public final class Stagnation {

    private final Database database;
    private final Programme programme;
    private final ReferralRows rows;
    private final RewardSchemes schemes;
    private final BrokerRows brokers;

    public Stagnation(Database database, Programme programme, ReferralRows rows, RewardSchemes schemes) {
        this.database = database;
        this.programme = programme;
        this.rows = rows;
        this.schemes = schemes;
        this.brokers = new BrokerRows(database);
    }

    /** Those in work without a step for so many days, the longest first; they are exchanged or made invalid by a person. */
    public List<Referral> list(Instant now, int limit) {
        Instant before = now.minus(Duration.ofDays(programme.settings().stagnantDays()));
        return database
                .sql("select referral_id from referral where state in ('ASSIGNED', 'CONTACTED', 'VISITED')"
                        + " and state_at <= ? order by state_at, referral_id limit ?")
                .params(Database.at(before), limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> rows.load(new ReferralId(id)))
                .toList();
    }

    /** What making this referral invalid would mean now. */
    public RewardEffect effect(ReferralId id, Instant now) {
        Referral referral = rows.load(id);
        Optional<RewardScheme> scheme = new RewardCalculator(schemes.list())
                .scheme(referral.projectId(), brokers.load(referral.broker()).type(), now);
        return new RewardEffect(
                id,
                referral.broker(),
                scheme.map(RewardScheme::amount).orElse(null),
                scheme.map(RewardScheme::rateBasisPoints).orElse(null),
                count(
                        "select count(*) from attribution_winner w where referral_id = ? and version ="
                                + " (select max(version) from attribution a where a.deal_id = w.deal_id)",
                        id),
                count("select count(*) from referral_claim where referral_id = ?", id) > 0);
    }

    private long count(String sql, ReferralId id) {
        return database.sql(sql).param(id.value()).query(Long.class).single();
    }
}
