package io.hearth.api.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of contents and plans, so that a reader sees what each changed. */
@RestController
class VersionController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_SHOWN = 100;

    private static final String SELECT = """
            select version, state, document from (
                select v.version, v.state, v.document from reviewed_version v join reviewed_document d using (document_id)
                where d.document_id = :id and d.kind = :kind order by v.version desc limit :limit) latest
            order by version
            """;

    private final JdbcClient jdbc;

    VersionController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest 100, the first of them first; none for a content that is not there. */
    @GetMapping("/api/contents/{documentId}/versions")
    VersionList listContentVersions(@PathVariable String documentId) {
        return versions("CONTENT", documentId);
    }

    /** The latest 100, the first of them first; none for a plan that is not there. */
    @GetMapping("/api/plans/{documentId}/versions")
    VersionList listPlanVersions(@PathVariable String documentId) {
        return versions("PLAN", documentId);
    }

    /** The latest 100, the first of them first; none for a campaign plan that is not there. */
    @GetMapping("/api/campaign-plans/{documentId}/versions")
    VersionList listCampaignPlanVersions(@PathVariable String documentId) {
        return versions("CAMPAIGN", documentId);
    }

    private VersionList versions(String kind, String documentId) {
        return new VersionList(jdbc.sql(SELECT)
                .param("id", documentId)
                .param("kind", kind)
                .param("limit", MOST_SHOWN)
                .query((row, number) -> new DocumentVersion(
                        row.getInt("version"), row.getString("state"), JSON.readTree(row.getString("document"))))
                .list());
    }

    record VersionList(List<DocumentVersion> items) {}

    /**
     * One version of a content, a plan or a campaign plan.
     *
     * @param state DRAFT, IN_REVIEW, APPROVED
     * @param document as it was written
     */
    record DocumentVersion(int version, String state, JsonNode document) {}
}
