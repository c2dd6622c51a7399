package io.hearth.api.review;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.push.json.PushJson;
import io.hearth.push.json.UnreadableJsonException;
import io.hearth.push.plan.PlanRefusedException;
import io.hearth.push.review.ReviewRefusedException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in HTTP why the room push refused. */
public final class Refusals {

    private Refusals() {}

    public static <T> T translate(Supplier<T> request) {
        try {
            return request.get();
        } catch (ReviewRefusedException refused) {
            throw problem(refused);
        } catch (PlanRefusedException refused) {
            throw problem(refused);
        }
    }

    /**
     * Reads a document of the room push.
     *
     * @param field under which the document stands in the request
     * @throws ProblemException {@code invalid_fields} with the part that is wrong
     */
    public static <T> T read(String field, @Nullable JsonNode json, Class<T> type) {
        if (json == null || json.isNull()) {
            throw ProblemException.invalid(List.of(new FieldError(field, "is missing")));
        }
        try {
            return PushJson.read(json.toString(), type);
        } catch (UnreadableJsonException unreadable) {
            String part = unreadable.field().isEmpty() ? field : field + "." + unreadable.field();
            throw ProblemException.invalid(List.of(new FieldError(part, unreadable.reason())));
        }
    }

    private static ProblemException problem(ReviewRefusedException refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.refusal()) {
            case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such document.");
            case STALE ->
                ProblemException.of(
                        ProblemCode.CHANGED_MEANWHILE, "Somebody has changed it since you looked: " + detail + ".");
            case PICTURE -> ProblemException.invalid(List.of(new FieldError("content.body", detail)));
            case STATE, OWN_WORK -> ProblemException.of(ProblemCode.CONFLICT, detail + ".");
        };
    }

    private static ProblemException problem(PlanRefusedException refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.refusal()) {
            case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, detail + ".");
            case CONTENT -> ProblemException.invalid(List.of(new FieldError("plan.steps", detail)));
            case SEGMENT -> ProblemException.invalid(List.of(new FieldError("plan.audience", detail)));
            case SCHEDULE -> ProblemException.invalid(List.of(new FieldError("campaign.schedule", detail)));
            case NOT_APPROVED, STATE -> ProblemException.of(ProblemCode.CONFLICT, detail + ".");
        };
    }
}
