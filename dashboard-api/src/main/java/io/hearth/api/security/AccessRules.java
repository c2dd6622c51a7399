package io.hearth.api.security;

import static io.hearth.api.user.Role.ADMIN;
import static io.hearth.api.user.Role.ANALYST;
import static io.hearth.api.user.Role.BROKER;
import static io.hearth.api.user.Role.CONTENT;
import static io.hearth.api.user.Role.MANAGER;
import static io.hearth.api.user.Role.SALES;

import io.hearth.api.user.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Who may call what under {@code /api}. Whatever is not listed is refused to everyone.
 *
 * <p>The figures are for the house's own teams. Sales consultants and brokers work with their own clients: which those are
 * is looked at behind these rules, object by object.
 */
final class AccessRules {

    private static final Set<Role> TEAMS = Set.of(CONTENT, ANALYST, MANAGER, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);
    private static final Set<Role> OPERATORS = Set.of(ANALYST, MANAGER, ADMIN);
    private static final Set<Role> ADMINS = Set.of(ADMIN);
    private static final Set<Role> EDITORS = Set.of(CONTENT, ADMIN);

    /** Whoever may approve, or stop everything; that nobody approves their own work is the room's to see to. */
    private static final Set<Role> APPROVERS = Set.of(CONTENT, MANAGER, ADMIN);

    private static final Set<Role> HEADS = Set.of(MANAGER, ADMIN);
    private static final Set<Role> SELLERS = Set.of(SALES, MANAGER, ADMIN);

    /** Whoever gives points and vouchers, and whoever takes them; whoever answers fans. */
    private static final Set<Role> STEWARDS = Set.of(CONTENT, SALES, MANAGER, ADMIN);

    /** Whoever reads what people write; consultants their own clients' words only. */
    private static final Set<Role> READERS = Set.of(CONTENT, ANALYST, SALES, MANAGER, ADMIN);

    private static final Set<Role> PROGRAMME = Set.of(SALES, BROKER, MANAGER, ADMIN);

    /** The programme's people and whoever sees cuts by project: nothing in a project is a secret. */
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private static final List<AccessRule> REFERRALS = List.of(
            new AccessRule(HttpMethod.GET, "/api/brokers", HEADS),
            new AccessRule(HttpMethod.GET, "/api/brokers/waiting", HEADS),
            new AccessRule(HttpMethod.GET, "/api/brokers/me", Set.of(BROKER)),
            new AccessRule(HttpMethod.POST, "/api/brokers", HEADS),
            new AccessRule(HttpMethod.POST, "/api/brokers/{brokerId}/confirmation", HEADS),
            new AccessRule(HttpMethod.POST, "/api/brokers/{brokerId}/suspension", HEADS),
            new AccessRule(HttpMethod.POST, "/api/brokers/{brokerId}/resumption", HEADS),
            new AccessRule(HttpMethod.GET, "/api/referrals", PROGRAMME),
            new AccessRule(HttpMethod.POST, "/api/referrals", Set.of(BROKER, MANAGER, ADMIN)),
            new AccessRule(HttpMethod.GET, "/api/referrals/stagnant", HEADS),
            new AccessRule(HttpMethod.GET, "/api/referrals/{referralId}", PROGRAMME),
            new AccessRule(HttpMethod.GET, "/api/referrals/{referralId}/reward-effect", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/referrals/{referralId}/steps", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/referrals/{referralId}/exchange", HEADS),
            new AccessRule(HttpMethod.POST, "/api/referrals/{referralId}/reveal", Set.of(SALES, MANAGER)),
            new AccessRule(HttpMethod.GET, "/api/anomalies", HEADS),
            new AccessRule(HttpMethod.POST, "/api/anomalies/{referralId}", HEADS),
            new AccessRule(HttpMethod.GET, "/api/desk", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/desk/overdue", HEADS),
            new AccessRule(HttpMethod.GET, "/api/contacts/{contactId}/ties", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/contacts/{contactId}/fans", HEADS),
            new AccessRule(HttpMethod.GET, "/api/contacts/{contactId}/phones", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/contacts/{contactId}/phones", HEADS),
            new AccessRule(HttpMethod.POST, "/api/contacts/{contactId}/phones/{phoneId}/removal", HEADS),
            new AccessRule(HttpMethod.POST, "/api/contacts/{contactId}/erasure", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/ties", HEADS),
            new AccessRule(HttpMethod.DELETE, "/api/ties/{tieId}", HEADS),
            new AccessRule(HttpMethod.GET, "/api/staff", SELLERS),
            new AccessRule(HttpMethod.PUT, "/api/staff/{staffId}", ADMINS),
            new AccessRule(HttpMethod.GET, "/api/staff/{staffId}/hand-over", HEADS),
            new AccessRule(HttpMethod.POST, "/api/staff/{staffId}/hand-over", HEADS),
            new AccessRule(HttpMethod.GET, "/api/teams", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/teams/{teamId}", ADMINS),
            new AccessRule(HttpMethod.GET, "/api/projects", EVERYBODY),
            new AccessRule(HttpMethod.PUT, "/api/projects/{projectId}", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/consent-texts", HEADS),
            new AccessRule(HttpMethod.GET, "/api/programme", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/programme/versions", HEADS),
            new AccessRule(HttpMethod.GET, "/api/programme/menu-entry", HEADS),
            new AccessRule(HttpMethod.PUT, "/api/programme/menu-entry", HEADS),
            new AccessRule(HttpMethod.DELETE, "/api/programme/menu-entry", HEADS),
            new AccessRule(HttpMethod.GET, "/api/buyer-names", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/referrals/{referralId}/buyer-names", SELLERS),
            new AccessRule(HttpMethod.PUT, "/api/programme", HEADS));

    private static final List<AccessRule> DEALS = List.of(
            new AccessRule(HttpMethod.POST, "/api/exports", Set.of(CONTENT, ANALYST, SALES, MANAGER, ADMIN)),
            new AccessRule(HttpMethod.GET, "/api/figures", Set.of(ANALYST, MANAGER, ADMIN)),
            new AccessRule(HttpMethod.GET, "/api/figures/export", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/deals", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/deals", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/deals/import", HEADS),
            new AccessRule(HttpMethod.POST, "/api/deals/replay", HEADS),
            new AccessRule(HttpMethod.POST, "/api/deals/{dealId}/steps", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/deals/{dealId}/buyers", HEADS),
            new AccessRule(HttpMethod.POST, "/api/deals/{dealId}/judgement", HEADS),
            new AccessRule(HttpMethod.GET, "/api/deals/{dealId}/attribution", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/deals/{dealId}/attribution/page", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/rewards", Set.of(BROKER, MANAGER, ADMIN)),
            new AccessRule(HttpMethod.POST, "/api/rewards/{entryId}/approval", HEADS),
            new AccessRule(HttpMethod.POST, "/api/rewards/{entryId}/payment", HEADS),
            new AccessRule(HttpMethod.GET, "/api/reward-schemes", HEADS),
            new AccessRule(HttpMethod.POST, "/api/reward-schemes", HEADS));

    private static final List<AccessRule> FIGURES = List.of(
            new AccessRule(HttpMethod.GET, "/api/openapi.json", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/docs/**", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/funnel", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/contacts", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/contacts/{contactId}", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/contacts/{contactId}/interactions", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/contact-export", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/evaluation", OPERATORS),
            new AccessRule(HttpMethod.PUT, "/api/evaluation/targets/{figure}", HEADS),
            new AccessRule(HttpMethod.GET, "/api/channel-costs/{month}", OPERATORS),
            new AccessRule(HttpMethod.PUT, "/api/channel-costs/{month}/{channel}", HEADS),
            new AccessRule(HttpMethod.GET, "/api/segments", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/segments", ANALYSTS),
            new AccessRule(HttpMethod.POST, "/api/segments/preview", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segments/overlap", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segments/{segmentId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/segments/{segmentId}", ANALYSTS),
            new AccessRule(HttpMethod.DELETE, "/api/segments/{segmentId}", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/segments/{segmentId}/versions", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segments/{segmentId}/history", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segments/{segmentId}/export", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/analyses/funnel", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/analyses/funnel/export", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/analyses/ordered-funnel", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/analyses/retention", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/analyses/attribution", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/segment-rule-schema.json", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segment-traits", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/segment-lists", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/segment-lists", ANALYSTS),
            new AccessRule(HttpMethod.PUT, "/api/segment-lists/{listId}", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/classification-rules", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/classification-rules/{version}", ANALYSTS),
            new AccessRule(HttpMethod.PUT, "/api/classification-rules", ANALYSTS),
            new AccessRule(HttpMethod.POST, "/api/classification-rules/try", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/campaigns", TEAMS),
            new AccessRule(HttpMethod.DELETE, "/api/campaigns/{campaignId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/campaigns/{campaignId}", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/campaigns/{campaignId}/pause", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaigns/{campaignId}/resume", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaigns/{campaignId}/stop", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaigns/{campaignId}/reschedule", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/campaigns/{campaignId}/results", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/campaign-plans", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/campaign-plans/{documentId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/campaign-plans/{documentId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/campaign-plans/{documentId}/history", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/campaign-plans/{planId}/outlook", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/campaign-plans/{documentId}/versions", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/submit", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/approve", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/send-back", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/start", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/pause", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/resume", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/campaign-plans/{documentId}/stop", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/audience-files", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/audience-files", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/pictures", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/pictures/{pictureId}", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/test-fans", EDITORS),
            new AccessRule(HttpMethod.PUT, "/api/test-fans/{openid}", EDITORS),
            new AccessRule(HttpMethod.DELETE, "/api/test-fans/{openid}", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/contents/{documentId}/preview", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/links", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/links/{linkId}", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/contents", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/contents", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/contents/{documentId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/contents/{documentId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/contents/{documentId}/history", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/contents/{documentId}/submit", EDITORS),
            new AccessRule(HttpMethod.POST, "/api/contents/{documentId}/approve", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/contents/{documentId}/send-back", APPROVERS),
            new AccessRule(HttpMethod.POST, "/api/contents/{documentId}/retire", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans", TEAMS),
            new AccessRule(HttpMethod.POST, "/api/plans", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans/{planId}", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/plans/{planId}", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/plans/{planId}/history", TEAMS),
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
            new AccessRule(HttpMethod.GET, "/api/fans/{openid}/points", STEWARDS),
            new AccessRule(HttpMethod.POST, "/api/fans/{openid}/points/redemptions", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/fans/{openid}/vouchers", STEWARDS),
            new AccessRule(HttpMethod.GET, "/api/vouchers/{code}", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/vouchers/{code}/redemption", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/call-tasks", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/call-tasks/{callTaskId}/assignment", SELLERS),
            new AccessRule(HttpMethod.POST, "/api/call-tasks/{callTaskId}/outcome", SELLERS),
            new AccessRule(HttpMethod.GET, "/api/kill-switch", TEAMS),
            new AccessRule(HttpMethod.PUT, "/api/kill-switch", APPROVERS),
            new AccessRule(HttpMethod.DELETE, "/api/kill-switch", ADMINS),
            new AccessRule(HttpMethod.GET, "/api/status", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/pulls", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/operations/quotas", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/operations/segmentation-runs", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/operations/schedule", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/operations/wechat-failures", OPERATORS),
            new AccessRule(HttpMethod.GET, "/api/operations/wechat-failures/hours", OPERATORS),
            new AccessRule(HttpMethod.POST, "/api/segmentation-runs", ANALYSTS),
            new AccessRule(HttpMethod.GET, "/api/dead-letters", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/replays", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/{letterId}/replay", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/dead-letters/{letterId}/discard", ADMINS));

    /** What documents and campaigns were, and what administrators look after. */
    private static final List<AccessRule> WATCHED = List.of(
            new AccessRule(HttpMethod.GET, "/api/contents/{documentId}/versions", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/plans/{documentId}/versions", TEAMS),
            new AccessRule(HttpMethod.GET, "/api/campaigns/{campaignId}/fans", EDITORS),
            new AccessRule(HttpMethod.GET, "/api/users", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/users", ADMINS),
            new AccessRule(HttpMethod.PUT, "/api/users/{username}", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/users/{username}/first-password", ADMINS),
            new AccessRule(HttpMethod.GET, "/api/tokens", ADMINS),
            new AccessRule(HttpMethod.POST, "/api/tokens", ADMINS),
            new AccessRule(HttpMethod.DELETE, "/api/tokens/{tokenId}", ADMINS),
            new AccessRule(HttpMethod.GET, "/api/audit-log", ADMINS));

    private static final List<AccessRule> LISTENING = List.of(
            new AccessRule(HttpMethod.GET, "/api/messages", READERS),
            new AccessRule(HttpMethod.PUT, "/api/messages/{messageId}/collection", APPROVERS),
            new AccessRule(HttpMethod.DELETE, "/api/messages/{messageId}/collection", APPROVERS),
            new AccessRule(HttpMethod.GET, "/api/conversations", READERS),
            new AccessRule(HttpMethod.GET, "/api/conversations/assignees", STEWARDS),
            new AccessRule(HttpMethod.GET, "/api/conversations/{conversationId}", READERS),
            new AccessRule(HttpMethod.POST, "/api/conversations/{conversationId}/assignment", STEWARDS),
            new AccessRule(HttpMethod.POST, "/api/conversations/{conversationId}/answers", STEWARDS),
            new AccessRule(HttpMethod.POST, "/api/conversations/{conversationId}/closing", STEWARDS));

    static final List<AccessRule> ALL = Stream.of(LISTENING, WATCHED, FIGURES, REFERRALS, DEALS)
            .flatMap(List::stream)
            .toList();

    private AccessRules() {}
}
