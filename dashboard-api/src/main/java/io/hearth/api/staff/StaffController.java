package io.hearth.api.staff;

import io.hearth.api.crm.Fields;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.referral.HandOver;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.StaffMember;
import io.hearth.crm.staff.Team;
import io.hearth.push.listening.Conversations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff, teams and projects. */
@RestController
class StaffController {

    private final CrmRoom crm;
    private final Conversations conversations;

    StaffController(CrmRoom crm, Conversations conversations) {
        this.crm = crm;
        this.conversations = conversations;
    }

    @GetMapping("/api/staff")
    StaffList listStaff() {
        return new StaffList(crm.staff().list());
    }

    @PutMapping("/api/staff/{staffId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putStaff(@PathVariable String staffId, @RequestBody StaffRequest request) {
        crm.staff()
                .put(new StaffMember(
                        staffId,
                        Fields.required("display_name", request.displayName()),
                        Fields.name("duty", Duty.class, request.duty()),
                        Fields.optional(request.teamId()),
                        Fields.optional(request.projectId()),
                        !Boolean.FALSE.equals(request.active())));
    }

    /** A consultant leaves; the successor takes over everything in one step, conversations with fans too. */
    @PostMapping("/api/staff/{staffId}/hand-over")
    HandOver.Report handOver(@PathVariable String staffId, @RequestBody HandOverRequest request, Authentication user) {
        String to = Fields.required("to", request.to());
        return crm.handOver().run(staffId, to, user.getName());
    }

    /** How much would change hands now. */
    @GetMapping("/api/staff/{staffId}/hand-over")
    HandOverPreview previewHandOver(@PathVariable String staffId) {
        HandOver.Preview programme = crm.handOver().preview(staffId);
        return HandOverPreview.of(programme, conversations.held(staffId));
    }

    @GetMapping("/api/teams")
    TeamList listTeams() {
        return new TeamList(crm.staff().teams());
    }

    @PutMapping("/api/teams/{teamId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putTeam(@PathVariable String teamId, @RequestBody NameRequest request) {
        crm.staff().putTeam(teamId, Fields.required("name", request.name()));
    }

    @GetMapping("/api/projects")
    ProjectList listProjects() {
        return new ProjectList(crm.staff().projects());
    }

    @PutMapping("/api/projects/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putProject(@PathVariable String projectId, @RequestBody ProjectRequest request) {
        String script = request.callScript() == null ? "" : request.callScript();
        crm.staff().putProject(new Project(projectId, Fields.required("name", request.name()), script));
    }

    record StaffList(List<StaffMember> items) {}

    record TeamList(List<Team> items) {}

    record ProjectList(List<Project> items) {}

    record NameRequest(@Nullable String name) {}

    record ProjectRequest(@Nullable String name, @Nullable String callScript) {}

    /**
     * @param followUps open first contacts, which would be due again
     * @param conversations with fans, whoever's clients they are
     * @param waitingConversations those of them in which a fan waits for an answer
     */
    record HandOverPreview(
            int clients, int brokers, int referrals, int followUps, long conversations, long waitingConversations) {

        static HandOverPreview of(HandOver.Preview programme, Conversations.Held held) {
            return new HandOverPreview(
                    programme.clients(),
                    programme.brokers(),
                    programme.referrals(),
                    programme.followUps(),
                    held.conversations(),
                    held.waiting());
        }
    }

    record HandOverRequest(@Nullable String to) {}

    record StaffRequest(
            @Nullable String displayName,
            @Nullable String duty,
            @Nullable String teamId,
            @Nullable String projectId,
            @Nullable Boolean active) {}
}
