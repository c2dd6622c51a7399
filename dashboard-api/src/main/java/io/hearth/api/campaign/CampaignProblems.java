package io.hearth.api.campaign;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.push.campaign.CampaignRefusedException;
import java.util.List;
import java.util.function.Supplier;

/** Says in HTTP why push refused. */
final class CampaignProblems {

    private CampaignProblems() {}

    static <T> T translate(Supplier<T> request) {
        try {
            return request.get();
        } catch (CampaignRefusedException refused) {
            throw problem(refused);
        }
    }

    private static RuntimeException problem(CampaignRefusedException refused) {
        return switch (refused.refusal()) {
            case SEND_AT -> {
                String message = refused.getMessage() == null ? "is refused" : refused.getMessage();
                yield ProblemException.invalid(List.of(new FieldError("send_at", message)));
            }
            case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such campaign.");
            case ALREADY_STARTED ->
                ProblemException.of(ProblemCode.CONFLICT, "The campaign has started and can't be cancelled.");
            case STATE, STALE -> ProblemException.of(ProblemCode.CONFLICT, refused.getMessage() + ".");
        };
    }
}
