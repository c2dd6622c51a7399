package io.hearth.api.segment;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemException;
import java.security.Principal;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Segments as analysts see them. */
@RestController
@RequestMapping("/api/segments")
class SegmentController {

    private final Segments segments;
    private final SegmentCounts counts;

    SegmentController(Segments segments, SegmentCounts counts) {
        this.segments = segments;
        this.counts = counts;
    }

    @GetMapping
    SegmentList listSegments() {
        return new SegmentList(counts.of(segments.list()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SegmentItem createSegment(@RequestBody SegmentRequest request, Principal author) {
        NewSegment segment = request.check();
        try {
            return SegmentItem.uncounted(segments.create(segment, author.getName()));
        } catch (DuplicateKeyException e) {
            throw ProblemException.invalid(List.of(new FieldError("name", "another segment has this name")));
        }
    }

    record SegmentList(List<SegmentItem> items) {}
}
