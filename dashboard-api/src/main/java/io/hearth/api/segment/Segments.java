package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.UnresolvableRuleException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Saved segments in PostgreSQL, each in its current version; former versions stay in {@code segment_version}. */
@Component
public class Segments {

    /** The segment that {@link #ensureDefault} makes sure of. */
    public static final String DEFAULT_ID = "in-consideration";

    private final SegmentRows rows;
    private final SegmentListRows lists;
    private final SegmentMeanings meanings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Segments(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.rows = new SegmentRows(jdbc);
        this.lists = new SegmentListRows(jdbc);
        this.meanings = new SegmentMeanings(rows, lists);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<SavedSegment> list() {
        return rows.list();
    }

    /** What a segmentation run has to compute: rules in which the names of segments and lists are replaced. */
    public List<SegmentDefinition> definitions() {
        return meanings.all();
    }

    /** The rule with the names of segments and lists replaced by what they stand for now. */
    SegmentRule resolve(SegmentRule rule) {
        return meanings.of(rule);
    }

    /** With the names of those that were deleted, which campaigns of the past still name. */
    public Map<SegmentId, String> names() {
        return rows.names();
    }

    public Optional<SavedSegment> find(SegmentId segmentId) {
        return rows.find(segmentId);
    }

    /** As {@link #find}, for an id that came from outside and may be none. */
    public Optional<SavedSegment> findTyped(String segmentId) {
        try {
            return find(new SegmentId(segmentId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All versions of a segment, the latest first. */
    List<SavedSegment> versions(SegmentId segmentId) {
        return rows.versions(segmentId);
    }

    /**
     * Saves a new segment in its first version.
     *
     * @throws DuplicateKeyException if another one has this name
     * @throws UnresolvableRuleException if the rule names what is not there
     */
    SavedSegment create(NewSegment segment, String author) {
        SegmentId id = new SegmentId(UUID.randomUUID().toString());
        SavedSegment first = firstVersion(id, segment, author);
        transactions.executeWithoutResult(status -> {
            rows.lock();
            resolve(segment.rule());
            rows.insert(first);
        });
        return first;
    }

    /**
     * Saves the next version of a segment. Segments that name it get a next version too: what they mean has changed.
     *
     * @param version the one that the author looked at
     * @return empty if there is no such segment
     * @throws StaleVersionException if there is a later version
     * @throws DuplicateKeyException if another one has this name
     * @throws UnresolvableRuleException if the rule names what is not there, or closes a circle
     */
    Optional<SavedSegment> update(SegmentId segmentId, int version, NewSegment segment, String author) {
        Optional<SavedSegment> saved = transactions.execute(status -> {
            rows.lock();
            Optional<SavedSegment> next = find(segmentId).map(former -> {
                StaleVersionException.requireLatest(version, former.definition().version());
                return nextVersion(former, segment.name(), segment.description(), segment.rule(), author);
            });
            next.ifPresent(rows::save);
            // First, so that a circle is told from where it was closed.
            meanings.of(segmentId, segment.rule());
            renew(new SegmentUsers(list()).dependingOn(segmentId), author);
            definitions();
            return next;
        });
        return saved == null ? Optional.empty() : saved;
    }

    /** Lets no new use begin, and hides the segment; its versions stay. Returns the segments that still name it. */
    List<SavedSegment> delete(SegmentId segmentId) {
        List<SavedSegment> users = transactions.execute(status -> {
            rows.lock();
            List<SavedSegment> found = new SegmentUsers(list()).naming(segmentId);
            if (found.isEmpty()) {
                rows.hide(segmentId, now());
            }
            return found;
        });
        return users == null ? List.of() : users;
    }

    /**
     * Saves a list, new or in its next version, together with a next version of the segments that it is part of.
     *
     * @throws DuplicateKeyException if another list has this name
     */
    void saveList(SegmentListRows.Upload upload) {
        transactions.executeWithoutResult(status -> {
            rows.lock();
            lists.save(upload, now());
            renew(new SegmentUsers(list()).dependingOn(upload.listId()), upload.author());
            definitions();
        });
    }

    SegmentListRows lists() {
        return lists;
    }

    /** Their rules stay as they are, what they mean does not. */
    private void renew(List<SavedSegment> users, String author) {
        for (SavedSegment user : users) {
            SegmentDefinition same = user.definition();
            rows.save(nextVersion(user, same.name(), user.description(), same.rule(), author));
        }
    }

    private SavedSegment nextVersion(
            SavedSegment former, String name, String description, SegmentRule rule, String author) {
        SegmentDefinition definition = new SegmentDefinition(
                former.definition().segmentId(), name, former.definition().version() + 1, rule);
        return new SavedSegment(definition, description, author, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Makes sure that there is a segment to begin with: who is in consideration and not dormant.
     *
     * @return whether it was created
     */
    public boolean ensureDefault() {
        return ensure(DefaultSegment.ID, DefaultSegment.SEGMENT);
    }

    /**
     * Makes sure that there is a segment whom the referral programme can invite: fans and owners who are not brokers.
     *
     * @return whether it was created
     */
    public boolean ensureRecruits() {
        return ensure(DefaultSegment.RECRUITS_ID, DefaultSegment.RECRUITS);
    }

    private boolean ensure(SegmentId id, NewSegment builtIn) {
        if (find(id).isPresent()) {
            return false;
        }
        SavedSegment segment = firstVersion(id, builtIn, DefaultSegment.AUTHOR);
        try {
            transactions.executeWithoutResult(status -> rows.insert(segment));
            return true;
        } catch (DuplicateKeyException e) {
            // Another node was faster, or people gave its name to a segment of their own.
            return false;
        }
    }

    private SavedSegment firstVersion(SegmentId id, NewSegment segment, String author) {
        SegmentDefinition definition = new SegmentDefinition(id, segment.name(), 1, segment.rule());
        return new SavedSegment(definition, segment.description(), author, now());
    }
}
