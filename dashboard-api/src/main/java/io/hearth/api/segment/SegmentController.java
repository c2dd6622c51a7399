package io.hearth.api.segment;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.segment.UnresolvableRuleException;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Segments as analysts see them. */
@RestController
@RequestMapping("/api/segments")
class SegmentController {

    private final Segments segments;
    private final SegmentCounts counts;
    private final SegmentDeletion deletion;

    SegmentController(Segments segments, SegmentCounts counts, SegmentDeletion deletion) {
        this.segments = segments;
        this.counts = counts;
        this.deletion = deletion;
    }

    @GetMapping
    SegmentList listSegments() {
        return new SegmentList(counts.of(segments.list()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SegmentItem createSegment(@RequestBody SegmentRequest request, Principal author) {
        NewSegment segment = request.check();
        return SegmentItem.uncounted(translated(() -> segments.create(segment, author.getName())));
    }

    /** The ETag is asked for when the segment is changed. */
    @GetMapping("/{segmentId}")
    ResponseEntity<SegmentDetail> loadSegment(@PathVariable String segmentId) {
        SavedSegment segment = load(segmentId);
        Long contacts = counts.of(List.of(segment)).get(0).contacts();
        return answer(SegmentDetail.of(segment, contacts));
    }

    @PutMapping("/{segmentId}")
    ResponseEntity<SegmentDetail> updateSegment(
            @PathVariable String segmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SegmentRequest request,
            Principal author) {
        SavedSegment former = load(segmentId);
        int version = Versions.required(ifMatch);
        NewSegment segment = request.check();
        SavedSegment saved =
                translated(() -> segments.update(former.definition().segmentId(), version, segment, author.getName())
                        .orElseThrow(SegmentController::notFound));
        return answer(SegmentDetail.of(saved, null));
    }

    @DeleteMapping("/{segmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSegment(@PathVariable String segmentId) {
        deletion.delete(load(segmentId));
    }

    /** The latest first. */
    @GetMapping("/{segmentId}/versions")
    SegmentVersions listSegmentVersions(@PathVariable String segmentId) {
        List<SavedSegment> versions =
                segments.versions(load(segmentId).definition().segmentId());
        return new SegmentVersions(versions.stream()
                .map(version -> SegmentDetail.of(version, null))
                .toList());
    }

    private SavedSegment load(String segmentId) {
        return segments.findTyped(segmentId).orElseThrow(SegmentController::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such segment.");
    }

    private static ResponseEntity<SegmentDetail> answer(SegmentDetail detail) {
        return ResponseEntity.ok().eTag(Versions.eTag(detail.version())).body(detail);
    }

    private static SavedSegment translated(Supplier<SavedSegment> change) {
        try {
            return change.get();
        } catch (DuplicateKeyException e) {
            throw ProblemException.invalid(List.of(new FieldError("name", "another segment has this name")));
        } catch (StaleVersionException e) {
            throw Versions.changedMeanwhile(e);
        } catch (UnresolvableRuleException e) {
            FieldErrors errors = new FieldErrors();
            SentRule.add(e, errors);
            throw errors.exception();
        }
    }

    record SegmentList(List<SegmentItem> items) {}

    record SegmentVersions(List<SegmentDetail> items) {}
}
