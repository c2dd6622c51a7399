package io.hearth.api.security;

import io.hearth.api.problem.ProblemWriter;
import io.hearth.api.user.AccountWatch;
import org.springframework.stereotype.Component;

/** What every request with a session passes before anybody asks what it may do. */
@Component
class SessionFilters {

    private final AccountWatch accounts;
    private final RequestLimit limit;
    private final ProblemWriter problems;

    SessionFilters(AccountWatch accounts, RequestLimit limit, ProblemWriter problems) {
        this.accounts = accounts;
        this.limit = limit;
        this.problems = problems;
    }

    FormerSessionFilter former() {
        return new FormerSessionFilter(accounts);
    }

    RequestLimitFilter limit() {
        return new RequestLimitFilter(limit, problems);
    }
}
