package io.hearth.api.ledger;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.contact.OpenId;
import io.hearth.push.ledger.LedgerRefusedException;
import java.util.List;
import java.util.function.Supplier;

/** Says in HTTP why a ledger refused. */
final class LedgerProblems {

    private LedgerProblems() {}

    static <T> T translate(Supplier<T> request) {
        try {
            return request.get();
        } catch (LedgerRefusedException refused) {
            String detail = refused.getMessage() + ".";
            throw switch (refused.refusal()) {
                case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, detail);
                case BALANCE, DONE, EXPIRED -> ProblemException.of(ProblemCode.CONFLICT, detail);
            };
        }
    }

    /** @throws ProblemException {@code invalid_fields} if it is none */
    static OpenId fan(String openid) {
        try {
            return new OpenId(openid);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new FieldError("openid", "is none")));
        }
    }
}
