package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.erasure.ErasedSubjects;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The rows of {@code fan_listing}, on the caller's connection. */
final class FanListing {

    private FanListing() {}

    /** Notes that fans stood in the list, but for the erased. @return how many had not been noted in this run */
    static int note(Connection connection, long run, List<OpenId> fans) throws SQLException {
        String sql = "insert into fan_listing (openid, run) select distinct openid, ? from unnest(?) as seen (openid)"
                + " on conflict (openid) do update set run = excluded.run where fan_listing.run <> excluded.run";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setLong(1, run);
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            ErasedSubjects.livingFans(connection, fans).stream()
                                    .map(OpenId::value)
                                    .toArray()));
            return upsert.executeUpdate();
        }
    }

    /** Forgets those whom a run did not see. */
    static int forgetOthers(Connection connection, long run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from fan_listing where run <> ?")) {
            delete.setLong(1, run);
            return delete.executeUpdate();
        }
    }
}
