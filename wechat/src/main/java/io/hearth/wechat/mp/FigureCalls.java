package io.hearth.wechat.mp;

import com.google.gson.JsonObject;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;

/** The calls of the data cube, each with its own longest span. */
final class FigureCalls {

    private static final int NO_SUCH_PATH = 40066;

    /** Not authorised, and no such path: this account has no such call. */
    private static final Set<Integer> NO_SUCH_CALL = Set.of(48001, NO_SUCH_PATH);

    private static final int HTTP_NOT_FOUND = 404;

    private final Calls calls;

    FigureCalls(Calls calls) {
        this.calls = calls;
    }

    /**
     * One call.
     *
     * @param name the last part of its path
     * @param mostDays what it takes at a time
     */
    record Call<T>(String name, int mostDays, Function<List<JsonFields>, List<T>> reader) {

        static <T> Call<T> ofRows(String name, int mostDays, Function<JsonFields, T> reader) {
            return new Call<>(name, mostDays, rows -> rows.stream().map(reader).toList());
        }
    }

    /** Any number of days, in pieces that the call takes; the first piece without an answer ends it. */
    <T> Answer<Figures<T>> ask(Call<T> call, Days days) {
        List<T> rows = new ArrayList<>();
        boolean delayed = false;
        for (Days piece : days.inPiecesOf(call.mostDays())) {
            Answer<Figures<T>> answer = askPiece(call, piece);
            if (!(answer instanceof Answer.Given<Figures<T>> given)) {
                return answer;
            }
            rows.addAll(given.got().rows());
            delayed |= given.got().delayed();
        }
        return new Answer.Given<>(new Figures<>(rows, delayed));
    }

    private <T> Answer<Figures<T>> askPiece(Call<T> call, Days days) {
        JsonObject request = new JsonObject();
        request.addProperty("begin_date", days.first().toString());
        request.addProperty("end_date", days.last().toString());
        return calls.ask(
                service -> post(service, "/datacube/" + call.name(), request.toString()),
                answer -> new Figures<>(call.reader().apply(answer.objects("list")), answer.flag("is_delay")));
    }

    private static String post(MpService service, String path, String request) throws WxErrorException {
        try {
            return service.postToPath(path, request);
        } catch (WxErrorException e) {
            if (isNotFound(e)) {
                throw new CallEndedException(new SendResult.Rejected(Rejection.INVALID, NO_SUCH_PATH, false));
            }
            throw e;
        }
    }

    /** HTTP's way to say what WeChat says by a code. Any other status, such as a proxy's 502, tells nothing of a path. */
    static boolean isNotFound(WxErrorException failure) {
        return failure.getCause() instanceof HttpResponseException answer && answer.getStatusCode() == HTTP_NOT_FOUND;
    }

    /** Whether the account has not got this call. No answer is no such sign: the call is to be made again. */
    static boolean isMissing(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && NO_SUCH_CALL.contains(refused.code());
    }
}
