package io.hearth.api.link;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.ingest.link.CreatedLink;
import io.hearth.ingest.link.InvalidTargetException;
import io.hearth.ingest.link.LinkCounts;
import io.hearth.ingest.link.NewLink;
import io.hearth.ingest.link.TrackedLinks;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes tracked links and tells how often they were opened. */
@RestController
@RequestMapping("/api/links")
class TrackedLinkController {

    private final TrackedLinks links;
    private final Clock clock;

    TrackedLinkController(TrackedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The address is told this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LinkItem createLink(@RequestBody LinkRequest request, Principal author) {
        NewLink link = request.check(author.getName(), clock.instant());
        try {
            CreatedLink created = links.create(link);
            return new LinkItem(created.linkId(), created.url().toString());
        } catch (InvalidTargetException e) {
            throw ProblemException.invalid(List.of(new FieldError("target", e.problem())));
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
    }

    @GetMapping("/{linkId}")
    LinkCountsView linkCounts(@PathVariable long linkId) {
        try {
            return links.counts(linkId)
                    .map(counts -> LinkCountsView.of(linkId, counts))
                    .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no link " + linkId + "."));
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
    }

    record LinkItem(long linkId, String url) {}

    /**
     * @param opens by fans whom WeChat named
     * @param fans how many those were
     * @param sharedFans how many of them came by someone else's sharing
     * @param anonymousOpens outside WeChat
     */
    record LinkCountsView(long linkId, long opens, long fans, long sharedFans, long anonymousOpens) {

        static LinkCountsView of(long linkId, LinkCounts counts) {
            return new LinkCountsView(
                    linkId, counts.opens(), counts.fans(), counts.sharedFans(), counts.anonymousOpens());
        }
    }
}
