package io.hearth.crm.contact;

import io.hearth.domain.segment.Trait;
import io.hearth.store.trait.TraitQuery;
import java.util.List;

/**
 * What the room tells segments of people: of which type brokers are, from where numbers come, and which team
 * has them. Never who.
 */
public final class PeopleTraits {

    /** Whoever registered is a broker, confirmed or not, and stays one while suspended: nobody is invited twice. */
    private static final TraitQuery BROKER_TYPES = new TraitQuery(
            Trait.BROKER_TYPE,
            "select 'fan:' || openid, type from broker where openid not like 'erased-%' order by broker_no");

    private static final TraitQuery CITIES = new TraitQuery(
            Trait.CITY,
            "select distinct subject, city from phone join contact using (contact_id)"
                    + " where city <> '' and erased_at is null order by subject, city");

    /** A client is their consultant's; a broker is their owner's: the consultant's, else the recruiter's. */
    private static final TraitQuery TEAMS = new TraitQuery(
            Trait.TEAM,
            "select subject, team_id from contact join staff_member on staff_id = consultant"
                    + " where team_id is not null and subject not like 'client:erased-%' union"
                    + " select 'fan:' || openid, team_id from broker"
                    + " join staff_member on staff_id = coalesce(consultant, recruiter)"
                    + " where team_id is not null and openid not like 'erased-%' order by subject, team_id");

    /** All of them. */
    public static final List<TraitQuery> QUERIES = List.of(BROKER_TYPES, CITIES, TEAMS);

    private PeopleTraits() {}
}
