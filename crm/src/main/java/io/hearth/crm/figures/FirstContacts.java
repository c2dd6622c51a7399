package io.hearth.crm.figures;

/** How long clients wait until a consultant speaks to them. */
final class FirstContacts {

    /**
     * Over :from, :until, :today (its first instant) and :now. A wait ends with its last follow-up, which was not handed on
     * and knows since when the client has waited: all of it is in one index. Without those who still wait, the median would
     * be the better the more are forgotten; whoever came today is not late yet.
     */
    static final String MEDIAN_SECONDS = "select percentile_cont(0.5) within group"
            + " (order by extract(epoch from coalesce(closed_at, :now) - waiting_since)::float8) from follow_up"
            + " where waiting_since >= :from and waiting_since < :until and outcome is distinct from 'MOVED'"
            + " and (outcome = 'DONE' or outcome is null and waiting_since < :today)";

    private FirstContacts() {}
}
