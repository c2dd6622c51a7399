package io.hearth.crm.figures;

/** How long clients wait until a consultant speaks to them. */
final class FirstContacts {

    /**
     * A referral's follow-ups from its assignment until one was not handed on are one wait. Nothing else tells them apart:
     * whoever is given to a colleague after they were spoken to waits anew.
     */
    private static final String FOLLOW_UPS = "select referral_id, assigned_at, due_at, closed_at, outcome,"
            + " count(*) filter (where outcome <> 'MOVED') over (partition by referral_id order by follow_up_id"
            + " rows between unbounded preceding and 1 preceding) as wait from follow_up where referral_id in"
            + " (select referral_id from follow_up where due_at > :from and due_at <= :until)";

    private static final String WAITS = "select min(assigned_at) as since, min(due_at) as due,"
            + " max(closed_at) filter (where outcome = 'DONE') as made, bool_or(outcome is null) as open"
            + " from (" + FOLLOW_UPS + ") as follow_ups group by referral_id, wait";

    /** Over :from, :until and :now. Without those who still wait, it would be the better the more are forgotten. */
    static final String MEDIAN_SECONDS = "select percentile_cont(0.5) within group"
            + " (order by extract(epoch from coalesce(made, :now) - since)) from (" + WAITS + ") as waits"
            + " where due > :from and due <= :until and (made is not null or open and due <= :now)";

    private FirstContacts() {}
}
