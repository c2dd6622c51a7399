package io.hearth.api.desk;

import io.hearth.api.crm.Caller;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.contact.Names;
import io.hearth.crm.referral.FollowUps.FollowUp;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.staff.Project;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call today, and what managers see of what was missed. */
@RestController
class DeskController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Clock clock;

    DeskController(CrmRoom crm, Clock clock) {
        this.crm = crm;
        this.clock = clock;
    }

    /** The caller's open first contacts, what is due first first, with the project's call script. */
    @GetMapping("/api/desk")
    Desk showDesk(Authentication user) {
        return desk(crm.followUps().openOf(Caller.of(user).account()));
    }

    /** What was missed and is still open, over all consultants. */
    @GetMapping("/api/desk/overdue")
    Desk listOverdueFollowUps() {
        return desk(crm.followUps().overdue(clock.instant(), MOST_SHOWN));
    }

    private Desk desk(List<FollowUp> followUps) {
        List<Referral> referrals = followUps.stream()
                .map(followUp -> crm.referralRows().load(followUp.referral()))
                .toList();
        Map<ReferralId, String> names = crm.referralRows()
                .clientNames(referrals.stream().map(Referral::id).toList());
        Map<PhoneId, String> phones =
                crm.vault().masked(referrals.stream().map(Referral::phone).toList());
        Map<String, String> scripts =
                crm.staff().projects().stream().collect(Collectors.toMap(Project::projectId, Project::callScript));
        Instant now = clock.instant();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < followUps.size(); i++) {
            Referral referral = referrals.get(i);
            FollowUp followUp = followUps.get(i);
            tasks.add(new Task(
                    referral.id().toString(),
                    Names.masked(names.getOrDefault(referral.id(), "***")),
                    phones.getOrDefault(referral.phone(), "***"),
                    referral.projectId(),
                    followUp.consultant(),
                    followUp.assignedAt(),
                    followUp.dueAt(),
                    !followUp.dueAt().isAfter(now),
                    scripts.getOrDefault(referral.projectId(), "")));
        }
        return new Desk(tasks);
    }

    record Desk(List<Task> items) {}

    /** @param callScript what to say in the first call */
    record Task(
            String referralId,
            String client,
            String phone,
            String projectId,
            String consultant,
            Instant assignedAt,
            Instant dueAt,
            boolean overdue,
            String callScript) {}
}
