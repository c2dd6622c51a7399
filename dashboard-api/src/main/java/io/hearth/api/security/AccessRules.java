package io.hearth.api.security;

import static io.hearth.api.user.Role.ADMIN;
import static io.hearth.api.user.Role.ANALYST;
import static io.hearth.api.user.Role.CONTENT;
import static io.hearth.api.user.Role.MANAGER;

import io.hearth.api.user.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call what under {@code /api}. Whatever is not listed is refused to everyone.
 *
 * <p>The figures are for the house's own teams. Sales consultants and brokers work with their own clients, in pages of
 * their own, and read none of these.
 */
final class AccessRules {

    private static final Set<Role> TEAMS = Set.of(CONTENT, ANALYST, MANAGER, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);
    private static final Set<Role> ADMINS = Set.of(ADMIN);
    private static final Set<Role> EDITORS = Set.of(CONTENT, ADMIN);

    /** Whoever may approve, or stop everything; that nobody approves their own work is the room's to see to. */
    private static final Set<Role> APPROVERS = Set.of(CONTENT, MANAGER, ADMIN);

    static final List<AccessRule> ALL = List.of(
            new AccessRule(HttpMethod.GET, "/api/openapi.json", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/funnel", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segments", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/segments", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/classification-rules", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/classification-rules/{version}", ANALYSTS),
            new AccessRule(HttpMethod.PUT, "/api/classification-rules", ANALYSTS),
            new AccessRule(HttpMethod.POST, "/api/classification-rules/try", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/campaigns", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/campaigns", EDITORS),
            new AccessRule(HttpMethod.DELETE, "/api/campaigns/{campaignId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/contents", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/contents", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/contents/{contentId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/contents/{contentId}", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/contents/{contentId}/submit", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/contents/{contentId}/approve", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/contents/{contentId}/send-back", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/contents/{contentId}/retire", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/plans", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans/{planId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/plans/{planId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans/{planId}/difference", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/plans/{planId}/dry-run", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/submit", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/approve", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/send-back", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/start", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/pause", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/resume", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/plans/{planId}/stop", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/push-calendar", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/fans/{openid}/touchpoints", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/kill-switch", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/kill-switch", APPROVERS),
            new AccessRule(HttpMethod.DELETE, "/api/kill-switch", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/links", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/links/{linkId}", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/status", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/segmentation-runs", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/dead-letters", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/replays", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/{letterId}/replay", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/{letterId}/discard", ADMINS));

    private AccessRules() {}
}
