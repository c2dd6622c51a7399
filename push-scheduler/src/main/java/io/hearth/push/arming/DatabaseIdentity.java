package io.hearth.push.arming;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which database this is. A part is null where PostgreSQL does not let us read it; what cannot be read now and could be
 * then is different.
 *
 * @param cluster PostgreSQL's own number for all that came from one initdb, physical replicas and backups included
 * @param timeline of its log: another one after each promotion and each recovery from a base backup
 * @param place where the files lie, as its {@code hearth.place} says; the embedded server's names the files themselves
 * @param database its number on the server
 * @param survivesFailover whether whoever set the database up says that a promoted replica has lost nothing
 */
record DatabaseIdentity(
        @Nullable String cluster,
        @Nullable String timeline,
        @Nullable String place,
        String database,
        boolean survivesFailover) {

    boolean isKnown() {
        return cluster != null && timeline != null;
    }

    /** @param restored whether the row that keeps the armed one is itself a copy */
    Set<Difference> from(DatabaseIdentity armed, boolean restored) {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        add(found, Difference.RESTORED, restored);
        add(found, Difference.DATABASE, !database.equals(armed.database));
        add(found, Difference.CLUSTER, !Objects.equals(cluster, armed.cluster));
        add(found, Difference.TIMELINE, !survivesFailover && !Objects.equals(timeline, armed.timeline));
        add(found, Difference.PLACE, !Objects.equals(place, armed.place));
        return found;
    }

    private static void add(Set<Difference> found, Difference difference, boolean is) {
        if (is) {
            found.add(difference);
        }
    }
}
