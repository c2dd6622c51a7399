package io.hearth.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint with every role. The table is written out here, so that a change of the rules is seen twice. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final Set<Role> TEAMS = Set.of(Role.CONTENT, Role.ANALYST, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> EDITORS = Set.of(Role.CONTENT, Role.ADMIN);
    private static final Set<Role> APPROVERS = Set.of(Role.CONTENT, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> HEADS = Set.of(Role.MANAGER, Role.ADMIN);
    private static final Set<Role> SELLERS = Set.of(Role.SALES, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> STEWARDS = Set.of(Role.CONTENT, Role.SALES, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> READERS = Set.of(Role.CONTENT, Role.ANALYST, Role.SALES, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> PROGRAMME = Set.of(Role.SALES, Role.BROKER, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> REFERRERS = Set.of(Role.BROKER, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);
    private static final Set<Role> OPERATORS = Set.of(Role.ANALYST, Role.MANAGER, Role.ADMIN);

    private static final List<Call> CALLS = List.of(
            new Call("GET", "/api/session", ALL),
            new Call("GET", "/api/openapi.json", TEAMS),
            new Call("GET", "/api/docs/index.html", TEAMS),
            new Call("GET", "/api/funnel", TEAMS),
            new Call("GET", "/api/contacts", TEAMS),
            new Call("GET", "/api/contacts/no-such-thing", TEAMS),
            new Call("GET", "/api/contacts/no-such-thing/interactions", TEAMS),
            new Call("GET", "/api/contact-export", Set.of(Role.ANALYST, Role.MANAGER, Role.ADMIN)),
            new Call("GET", "/api/channel-costs/no-such-thing", OPERATORS),
            new Call("PUT", "/api/channel-costs/no-such-thing/no-such-thing", HEADS),
            new Call("GET", "/api/evaluation", Set.of(Role.ANALYST, Role.MANAGER, Role.ADMIN)),
            new Call("PUT", "/api/evaluation/targets/no-such-figure", HEADS),
            new Call("GET", "/api/segments", TEAMS),
            new Call("POST", "/api/segments", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("POST", "/api/segments/preview", TEAMS),
            new Call("GET", "/api/segments/overlap", TEAMS),
            new Call("GET", "/api/segments/no-such-segment", TEAMS),
            new Call("PUT", "/api/segments/no-such-segment", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("DELETE", "/api/segments/no-such-segment", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("GET", "/api/segments/no-such-segment/versions", TEAMS),
            new Call("GET", "/api/segments/no-such-segment/history", TEAMS),
            new Call("GET", "/api/segments/no-such-segment/export", OPERATORS),
            new Call("GET", "/api/analyses/funnel", TEAMS),
            new Call("GET", "/api/analyses/funnel/export", OPERATORS),
            new Call("GET", "/api/analyses/ordered-funnel", OPERATORS),
            new Call("GET", "/api/analyses/retention", OPERATORS),
            new Call("GET", "/api/analyses/attribution", OPERATORS),
            new Call("GET", "/api/figures/export", OPERATORS),
            new Call("POST", "/api/exports", Set.of(Role.CONTENT, Role.ANALYST, Role.SALES, Role.MANAGER, Role.ADMIN)),
            new Call("GET", "/api/segment-rule-schema.json", TEAMS),
            new Call("GET", "/api/segment-traits", TEAMS),
            new Call("GET", "/api/segment-lists", TEAMS),
            new Call("POST", "/api/segment-lists", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("PUT", "/api/segment-lists/no-such-list", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("GET", "/api/classification-rules", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("GET", "/api/classification-rules/0", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("PUT", "/api/classification-rules", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("POST", "/api/classification-rules/try", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("GET", "/api/campaigns", TEAMS),
            new Call("DELETE", "/api/campaigns/no-such-campaign", Set.of(Role.CONTENT, Role.ADMIN)),
            new Call("GET", "/api/campaigns/no-such-campaign", TEAMS),
            new Call("POST", "/api/campaigns/no-such-campaign/pause", EDITORS),
            new Call("POST", "/api/campaigns/no-such-campaign/resume", EDITORS),
            new Call("POST", "/api/campaigns/no-such-campaign/stop", EDITORS),
            new Call("POST", "/api/campaigns/no-such-campaign/reschedule", EDITORS),
            new Call("GET", "/api/campaigns/no-such-campaign/results", TEAMS),
            new Call("GET", "/api/campaign-plans", TEAMS),
            new Call("POST", "/api/campaign-plans", EDITORS),
            new Call("GET", "/api/campaign-plans/no-such-plan", TEAMS),
            new Call("PUT", "/api/campaign-plans/no-such-plan", EDITORS),
            new Call("GET", "/api/campaign-plans/no-such-plan/history", TEAMS),
            new Call("GET", "/api/campaign-plans/no-such-plan/outlook", TEAMS),
            new Call("GET", "/api/campaign-plans/no-such-plan/versions", TEAMS),
            new Call("POST", "/api/campaign-plans/no-such-plan/submit", EDITORS),
            new Call("POST", "/api/campaign-plans/no-such-plan/approve", APPROVERS),
            new Call("POST", "/api/campaign-plans/no-such-plan/send-back", APPROVERS),
            new Call("POST", "/api/campaign-plans/no-such-plan/start", EDITORS),
            new Call("POST", "/api/campaign-plans/no-such-plan/pause", EDITORS),
            new Call("POST", "/api/campaign-plans/no-such-plan/resume", EDITORS),
            new Call("POST", "/api/campaign-plans/no-such-plan/stop", EDITORS),
            new Call("GET", "/api/audience-files", EDITORS),
            new Call("POST", "/api/audience-files", EDITORS),
            new Call("POST", "/api/pictures", EDITORS),
            new Call("GET", "/api/pictures/no-such-thing", TEAMS),
            new Call("GET", "/api/test-fans", EDITORS),
            new Call("PUT", "/api/test-fans/no-such-fan", EDITORS),
            new Call("DELETE", "/api/test-fans/no-such-fan", EDITORS),
            new Call("POST", "/api/contents/no-such-content/preview", EDITORS),
            new Call("POST", "/api/links", Set.of(Role.CONTENT, Role.ADMIN)),
            new Call("GET", "/api/links/17", TEAMS),
            new Call("GET", "/api/contents", TEAMS),
            new Call("POST", "/api/contents", EDITORS),
            new Call("GET", "/api/contents/no-such-content", TEAMS),
            new Call("PUT", "/api/contents/no-such-content", EDITORS),
            new Call("GET", "/api/contents/no-such-content/history", TEAMS),
            new Call("POST", "/api/contents/no-such-content/submit", EDITORS),
            new Call("POST", "/api/contents/no-such-content/approve", APPROVERS),
            new Call("POST", "/api/contents/no-such-content/send-back", APPROVERS),
            new Call("POST", "/api/contents/no-such-content/retire", EDITORS),
            new Call("GET", "/api/plans", TEAMS),
            new Call("POST", "/api/plans", EDITORS),
            new Call("GET", "/api/plans/no-such-plan", TEAMS),
            new Call("PUT", "/api/plans/no-such-plan", EDITORS),
            new Call("GET", "/api/plans/no-such-plan/history", TEAMS),
            new Call("GET", "/api/plans/no-such-plan/difference", TEAMS),
            new Call("GET", "/api/plans/no-such-plan/dry-run", TEAMS),
            new Call("POST", "/api/plans/no-such-plan/submit", EDITORS),
            new Call("POST", "/api/plans/no-such-plan/approve", APPROVERS),
            new Call("POST", "/api/plans/no-such-plan/send-back", APPROVERS),
            new Call("POST", "/api/plans/no-such-plan/start", EDITORS),
            new Call("POST", "/api/plans/no-such-plan/pause", EDITORS),
            new Call("POST", "/api/plans/no-such-plan/resume", EDITORS),
            new Call("POST", "/api/plans/no-such-plan/stop", EDITORS),
            new Call("GET", "/api/push-calendar", TEAMS),
            new Call("GET", "/api/fans/no-such-fan/touchpoints", EDITORS),
            new Call("GET", "/api/fans/no-such-fan/points", STEWARDS),
            new Call("POST", "/api/fans/no-such-fan/points/redemptions", SELLERS),
            new Call("GET", "/api/fans/no-such-fan/vouchers", STEWARDS),
            new Call("GET", "/api/vouchers/no-such-thing", SELLERS),
            new Call("POST", "/api/vouchers/no-such-thing/redemption", SELLERS),
            new Call("GET", "/api/call-tasks", SELLERS),
            new Call("POST", "/api/call-tasks/no-such-thing/assignment", SELLERS),
            new Call("POST", "/api/call-tasks/no-such-thing/outcome", SELLERS),
            new Call("GET", "/api/kill-switch", TEAMS),
            new Call("PUT", "/api/kill-switch", APPROVERS),
            new Call("DELETE", "/api/kill-switch", Set.of(Role.ADMIN)),
            new Call("GET", "/api/status", TEAMS),
            new Call("GET", "/api/pulls", Set.of(Role.ANALYST, Role.MANAGER, Role.ADMIN)),
            new Call("GET", "/api/operations/quotas", OPERATORS),
            new Call("GET", "/api/operations/segmentation-runs", OPERATORS),
            new Call("GET", "/api/operations/schedule", OPERATORS),
            new Call("GET", "/api/operations/wechat-failures", OPERATORS),
            new Call("GET", "/api/operations/wechat-failures/hours", OPERATORS),
            new Call("POST", "/api/segmentation-runs", Set.of(Role.ANALYST, Role.ADMIN)),
            new Call("GET", "/api/brokers", HEADS),
            new Call("GET", "/api/brokers/waiting", HEADS),
            new Call("GET", "/api/brokers/me", Set.of(Role.BROKER)),
            new Call("POST", "/api/brokers", HEADS),
            new Call("POST", "/api/brokers/no-such-thing/confirmation", HEADS),
            new Call("POST", "/api/brokers/no-such-thing/suspension", HEADS),
            new Call("POST", "/api/brokers/no-such-thing/resumption", HEADS),
            new Call("GET", "/api/referrals", PROGRAMME),
            new Call("POST", "/api/referrals", REFERRERS),
            new Call("GET", "/api/referrals/stagnant", HEADS),
            new Call("GET", "/api/referrals/no-such-thing", PROGRAMME),
            new Call("GET", "/api/referrals/no-such-thing/reward-effect", SELLERS),
            new Call("POST", "/api/referrals/no-such-thing/steps", SELLERS),
            new Call("POST", "/api/referrals/no-such-thing/exchange", HEADS),
            new Call("POST", "/api/referrals/no-such-thing/reveal", Set.of(Role.SALES, Role.MANAGER)),
            new Call("GET", "/api/anomalies", HEADS),
            new Call("POST", "/api/anomalies/no-such-thing", HEADS),
            new Call("GET", "/api/desk", SELLERS),
            new Call("GET", "/api/desk/overdue", HEADS),
            new Call("GET", "/api/contacts/no-such-thing/ties", SELLERS),
            new Call("POST", "/api/contacts/no-such-thing/fans", HEADS),
            new Call("GET", "/api/contacts/no-such-thing/phones", SELLERS),
            new Call("POST", "/api/contacts/no-such-thing/phones", HEADS),
            new Call("POST", "/api/contacts/no-such-thing/phones/no-such-thing/removal", HEADS),
            new Call("POST", "/api/contacts/no-such-thing/erasure", ADMINS),
            new Call("POST", "/api/ties", HEADS),
            new Call("DELETE", "/api/ties/no-such-thing", HEADS),
            new Call("GET", "/api/staff", SELLERS),
            new Call("PUT", "/api/staff/no-such-thing", ADMINS),
            new Call("GET", "/api/staff/no-such-thing/hand-over", HEADS),
            new Call("POST", "/api/staff/no-such-thing/hand-over", HEADS),
            new Call("GET", "/api/teams", TEAMS),
            new Call("PUT", "/api/teams/no-such-thing", ADMINS),
            new Call("GET", "/api/projects", ALL),
            new Call("PUT", "/api/projects/no-such-thing", ADMINS),
            new Call("POST", "/api/consent-texts", HEADS),
            new Call("GET", "/api/programme", SELLERS),
            new Call("PUT", "/api/programme", HEADS),
            new Call("GET", "/api/programme/versions", HEADS),
            new Call("GET", "/api/programme/menu-entry", HEADS),
            new Call("PUT", "/api/programme/menu-entry", HEADS),
            new Call("DELETE", "/api/programme/menu-entry", HEADS),
            new Call("GET", "/api/buyer-names", SELLERS),
            new Call("POST", "/api/referrals/no-such-thing/buyer-names", SELLERS),
            new Call("GET", "/api/figures", Set.of(Role.ANALYST, Role.MANAGER, Role.ADMIN)),
            new Call("GET", "/api/deals", SELLERS),
            new Call("POST", "/api/deals", SELLERS),
            new Call("POST", "/api/deals/import", HEADS),
            new Call("POST", "/api/deals/replay", HEADS),
            new Call("POST", "/api/deals/no-such-thing/steps", SELLERS),
            new Call("POST", "/api/deals/no-such-thing/buyers", HEADS),
            new Call("POST", "/api/deals/no-such-thing/judgement", HEADS),
            new Call("GET", "/api/deals/no-such-thing/attribution", SELLERS),
            new Call("GET", "/api/deals/no-such-thing/attribution/page", SELLERS),
            new Call("GET", "/api/rewards", REFERRERS),
            new Call("POST", "/api/rewards/no-such-thing/approval", HEADS),
            new Call("POST", "/api/rewards/no-such-thing/payment", HEADS),
            new Call("GET", "/api/reward-schemes", HEADS),
            new Call("POST", "/api/reward-schemes", HEADS),
            // Fans whom WeChat named have no role, and no role comes in here.
            new Call("GET", "/api/broker-centre", Set.of()),
            new Call("POST", "/api/broker-centre/registration", Set.of()),
            new Call("GET", "/api/broker-centre/referrals", Set.of()),
            new Call("POST", "/api/broker-centre/referrals", Set.of()),
            new Call("GET", "/api/broker-centre/referrals/no-such-thing", Set.of()),
            new Call("GET", "/api/broker-centre/rewards", Set.of()),
            new Call("GET", "/api/dead-letters", Set.of(Role.ADMIN)),
            new Call("POST", "/api/dead-letters/replays", Set.of(Role.ADMIN)),
            new Call("POST", "/api/dead-letters/0/replay", Set.of(Role.ADMIN)),
            new Call("POST", "/api/dead-letters/0/discard", Set.of(Role.ADMIN)),
            new Call("GET", "/api/contents/no-such-content/versions", TEAMS),
            new Call("GET", "/api/plans/no-such-plan/versions", TEAMS),
            new Call("GET", "/api/campaigns/no-such-campaign/fans", EDITORS),
            new Call("GET", "/api/users", ADMINS),
            new Call("POST", "/api/users", ADMINS),
            new Call("PUT", "/api/users/no-such-thing", ADMINS),
            new Call("POST", "/api/users/no-such-thing/first-password", ADMINS),
            new Call("POST", "/api/session/password", ALL),
            new Call("GET", "/api/tokens", ADMINS),
            new Call("POST", "/api/tokens", ADMINS),
            new Call("DELETE", "/api/tokens/no-such-thing", ADMINS),
            new Call("GET", "/api/audit-log", ADMINS),
            new Call("GET", "/api/messages", READERS),
            new Call("PUT", "/api/messages/no-such-thing/collection", APPROVERS),
            new Call("DELETE", "/api/messages/no-such-thing/collection", APPROVERS),
            new Call("GET", "/api/conversations", READERS),
            new Call("GET", "/api/conversations/assignees", STEWARDS),
            new Call("GET", "/api/conversations/no-such-thing", READERS),
            new Call("POST", "/api/conversations/no-such-thing/assignment", STEWARDS),
            new Call("POST", "/api/conversations/no-such-thing/answers", STEWARDS),
            new Call("POST", "/api/conversations/no-such-thing/closing", STEWARDS),
            new Call("GET", "/api/no-such-thing", Set.of()),
            new Call("POST", "/api/no-such-thing", Set.of()),
            new Call("PUT", "/api/segments", Set.of()),
            new Call("DELETE", "/api/segments", Set.of()),
            new Call("GET", "/api/segments/", Set.of()),
            new Call("GET", "/API/segments", Set.of()),
            new Call("GET", "/api/openapi.json.yaml", Set.of()),
            new Call("GET", "/wechat/anything", Set.of()),
            new Call("GET", "/actuator/env", Set.of()),
            new Call("POST", "/pushes", Set.of()));

    record Call(String method, String path, Set<Role> roles) {

        Answer by(Browser browser) {
            return switch (method) {
                case "GET" -> browser.get(path);
                case "POST" -> browser.post(path, "{}");
                case "PUT" -> browser.put(path, "{}");
                case "DELETE" -> browser.delete(path);
                default -> throw new IllegalArgumentException(method);
            };
        }
    }

    @Autowired
    Users users;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    @BeforeAll
    void signIn() {
        for (Role role : Role.values()) {
            browsers.put(role, Staff.signedIn(users, port, role));
        }
    }

    static Stream<Call> calls() {
        return CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyTheseRolesMayCall(Call call) {
        Set<Role> allowed = new TreeSet<>();
        browsers.forEach((role, browser) -> {
            Answer answer = call.by(browser);
            assertThat(answer.status()).as("%s as %s", call, role).isLessThan(500);
            if (!answer.body().contains("\"code\":\"forbidden\"")) {
                allowed.add(role);
            }
        });

        // A path in other letters is none of the API's: the application's own page answers.
        assertThat(allowed)
                .isEqualTo(call.path().startsWith("/API") ? new TreeSet<>(ALL) : new TreeSet<>(call.roles()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whoIsNotSignedInMayCallNothing(Call call) {
        Browser stranger = new Browser(port);
        stranger.get("/api/session");

        Answer answer = call.by(stranger);

        if (!call.path().startsWith("/API")) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("not_signed_in");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noChangeWithoutTheToken(Call call) {
        if (!call.method().equals("GET")) {
            Answer answer = browsers.get(Role.ADMIN).withoutToken(call.method(), call.path());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("csrf_token_refused");
        }
    }

    /** So that an endpoint can't be added without a line in the table. */
    @Test
    void everyEndpointOfTheRoomIsInTheTable() {
        Set<String> known = new TreeSet<>(List.of("POST /api/session", "DELETE /api/session"));
        CALLS.forEach(call -> known.add(call.method() + " " + pattern(call.path())));

        assertThat(withoutNames(known)).containsAll(withoutNames(endpoints()));
    }

    /** What an id is called in a path does not matter here. */
    private static List<String> withoutNames(Set<String> calls) {
        return calls.stream().map(call -> call.replaceAll("\\{\\w+}", "{id}")).toList();
    }

    private static String pattern(String path) {
        return path.replaceFirst("no-such-(campaign|segment|list|content|plan|fan)", "{$1Id}")
                .replace("targets/no-such-figure", "targets/{figure}")
                .replace("/17", "/{linkId}")
                .replace("/0/", "/{letterId}/")
                .replace("rules/0", "rules/{version}")
                .replaceAll("/no-such-thing(?=/|$)", "/{id}");
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            for (String path : entry.getKey().getPatternValues()) {
                if (path.startsWith("/api")) {
                    entry.getKey()
                            .getMethodsCondition()
                            .getMethods()
                            .forEach(method -> endpoints.add(method + " " + path));
                }
            }
        }
        assertThat(endpoints).hasSizeGreaterThan(9);
        endpoints.remove("GET /api/openapi.json.yaml");
        return endpoints;
    }
}
