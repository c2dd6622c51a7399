package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.unhex;

import io.hearth.store.link.LinkSnapshot;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * By what the rows of one contact are brought together: the id of the contact; or the subject, where nobody is or was
 * linked, for a digest of each row would be worked out for nothing.
 */
public final class ContactKeys {

    static final String KEY = "key";
    /** Of the key, in 64 bits: joined, exchanged and sorted by in a fraction of the time that texts take. */
    static final String HASH = "hash";

    /** As in {@link io.hearth.domain.contact.ContactId#ofSubject}. */
    private static final int ID_BYTES = 16;
    /** Without the padding of its base64. */
    private static final int ID_LENGTH = 22;

    private final LinkSnapshot links;
    private final LinkSnapshot formerLinks;

    /** @param formerLinks those that the contacts were made by that a run builds upon */
    public ContactKeys(LinkSnapshot links, LinkSnapshot formerLinks) {
        this.links = links;
        this.formerLinks = formerLinks;
    }

    LinkSnapshot links() {
        return links;
    }

    LinkSnapshot formerLinks() {
        return formerLinks;
    }

    /** Whether a key is a subject and not the id of a contact. */
    boolean areSubjects() {
        return links.isEmpty() && formerLinks.isEmpty();
    }

    /** Adds to rows with a {@code subject} the {@code key} of the contact that it belongs to now. */
    Dataset<Row> withKeys(Dataset<Row> rows) {
        if (areSubjects()) {
            return rows.withColumn(KEY, col("subject"));
        }
        if (links.isEmpty()) {
            return rows.withColumn(KEY, ownContact());
        }
        return rows.join(broadcast(linked(rows.sparkSession())), new String[] {"subject"}, "left_outer")
                .withColumn(KEY, coalesce(col("linked"), ownContact()))
                .drop("linked");
    }

    private Dataset<Row> linked(SparkSession spark) {
        StructType schema =
                new StructType().add("subject", DataTypes.StringType, false).add("linked", DataTypes.StringType, false);
        List<Row> rows = links.contacts().entrySet().stream()
                .map(link -> RowFactory.create(link.getKey(), link.getValue().value()))
                .toList();
        return spark.createDataFrame(rows, schema);
    }

    /** The contact that a subject makes by itself, in Spark's own functions. */
    private static Column ownContact() {
        Column digest = unhex(sha2(concat(lit("contact:"), col("subject")).cast(DataTypes.BinaryType), 256));
        return substring(translate(base64(substring(digest, 1, ID_BYTES)), "+/", "-_"), 1, ID_LENGTH);
    }
}
