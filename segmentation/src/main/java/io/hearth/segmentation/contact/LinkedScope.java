package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.hearth.domain.contact.ContactId;
import io.hearth.store.contact.FormerContacts;
import io.hearth.store.link.LinkSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which contacts, of those that links concern, a run has to look at with all of their subjects: those that a touched
 * subject belongs to, and both ends of each link that was made, moved or undone.
 */
final class LinkedScope {

    private static final int LOOK_UP = 1_000;

    private final SparkSession spark;
    private final ContactKeys keys;
    private final FormerContacts former;
    private final Set<String> changed;

    LinkedScope(SparkSession spark, ContactKeys keys, FormerContacts former) {
        this.spark = spark;
        this.keys = keys;
        this.former = former;
        this.changed = keys.links().differingFrom(keys.formerLinks());
    }

    /** The subjects whose link was made, moved or undone. */
    Set<String> changed() {
        return changed;
    }

    /**
     * The contacts that have to be looked at for the sake of links.
     *
     * @param touched rows with the {@code key} of each touched subject
     */
    Set<ContactId> contacts(Dataset<Row> touched) {
        Set<ContactId> contacts = new HashSet<>();
        for (String subject : changed) {
            contacts.add(keys.links().contactOf(subject));
            contacts.add(keys.formerLinks().contactOf(subject));
        }
        touched.join(broadcast(concerned()), new String[] {ContactKeys.KEY}, "left_semi")
                .select(ContactKeys.KEY)
                .distinct()
                .collectAsList()
                .forEach(row -> contacts.add(new ContactId(row.getString(0))));
        return contacts;
    }

    /**
     * All subjects that belong to these contacts now or did before. What belonged to none of them before, is not linked
     * and has interactions is a touched subject anyway.
     */
    SortedSet<String> subjects(Collection<ContactId> contacts) throws IOException {
        SortedSet<String> subjects = new TreeSet<>(changed);
        Map<ContactId, SortedSet<String>> linked = keys.links().byContact();
        contacts.forEach(contact -> subjects.addAll(linked.getOrDefault(contact, new TreeSet<>())));
        List<ContactId> ids = new ArrayList<>(contacts);
        for (int from = 0; from < ids.size(); from += LOOK_UP) {
            former.findSubjects(ids.subList(from, Math.min(ids.size(), from + LOOK_UP)))
                    .values()
                    .forEach(known -> subjects.addAll(known));
        }
        return subjects;
    }

    private Dataset<Row> concerned() {
        Set<ContactId> concerned = new HashSet<>(keys.links().concerned());
        LinkSnapshot before = keys.formerLinks();
        concerned.addAll(before.concerned());
        return keysOf(concerned);
    }

    Dataset<Row> keysOf(Collection<ContactId> contacts) {
        return spark.createDataset(contacts.stream().map(ContactId::value).toList(), Encoders.STRING())
                .toDF(ContactKeys.KEY)
                .select(col(ContactKeys.KEY));
    }
}
