package io.hearth.api.ledger;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.problem.FieldErrors;
import io.hearth.push.ledger.CallTaskView;
import io.hearth.push.ledger.CallTasks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that plans ask consultants for. A consultant sees those that are theirs or nobody's; managers see all. */
@RestController
@RequestMapping("/api/call-tasks")
class CallTaskController {

    private static final int MOST_SHOWN = 500;
    private static final int MAX_OUTCOME = 500;

    private final CallTasks tasks;

    CallTaskController(CallTasks tasks) {
        this.tasks = tasks;
    }

    /** The open ones, the most urgent first; at most 500. */
    @GetMapping
    CallTaskList listCallTasks(Authentication user) {
        Caller caller = Caller.of(user);
        List<CallTaskView> open =
                caller.seesAll() ? tasks.open(MOST_SHOWN) : tasks.openFor(caller.account(), MOST_SHOWN);
        return new CallTaskList(open.stream().map(CallTaskItem::of).toList());
    }

    /** To oneself; managers may give it to somebody, also away from somebody else. */
    @PostMapping("/{callTaskId}/assignment")
    CallTaskItem assignCallTask(@PathVariable String callTaskId, @RequestBody Assignee request, Authentication user) {
        Caller caller = Caller.of(user);
        long id = visible(callTaskId, caller).callTaskId();
        String assignee = Fields.optional(request.assignee());
        String account = caller.seesAll() && assignee != null ? assignee : caller.account();
        return CallTaskItem.of(LedgerProblems.translate(() -> tasks.assign(id, account, caller.seesAll())));
    }

    /** What came of the call; the task is done with it. */
    @PostMapping("/{callTaskId}/outcome")
    CallTaskItem closeCallTask(@PathVariable String callTaskId, @RequestBody Outcome request, Authentication user) {
        Caller caller = Caller.of(user);
        long id = visible(callTaskId, caller).callTaskId();
        FieldErrors errors = new FieldErrors();
        String outcome = errors.line("outcome", request.outcome(), MAX_OUTCOME);
        errors.throwIfAny();
        return CallTaskItem.of(LedgerProblems.translate(() -> tasks.done(id, outcome, caller.account())));
    }

    /** What is somebody else's is answered like what is not there. */
    private CallTaskView visible(String callTaskId, Caller caller) {
        if (!callTaskId.matches("[0-9]{1,18}")) {
            throw Ids.missing();
        }
        return tasks.find(Long.parseLong(callTaskId))
                .filter(task -> caller.seesAll()
                        || task.assignee() == null
                        || task.assignee().equals(caller.account()))
                .orElseThrow(Ids::missing);
    }

    record Assignee(@Nullable String assignee) {}

    record Outcome(@Nullable String outcome) {}

    record CallTaskList(List<CallTaskItem> items) {}

    /** @param assignee null while nobody has taken it */
    record CallTaskItem(
            long callTaskId,
            String openid,
            String script,
            boolean open,
            Instant dueAt,
            Instant createdAt,
            @Nullable String assignee,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            @Nullable String outcome) {

        static CallTaskItem of(CallTaskView task) {
            return new CallTaskItem(
                    task.callTaskId(),
                    task.fan().value(),
                    task.script(),
                    task.open(),
                    task.dueAt(),
                    task.createdAt(),
                    task.assignee(),
                    task.doneBy(),
                    task.doneAt(),
                    task.outcome());
        }
    }
}
