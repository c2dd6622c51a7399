package io.hearth.wechat.mp;

import com.google.gson.JsonObject;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The calls of the data cube, each with its own longest span. */
final class FigureCalls {

    /** Not authorised, and no such path: this account has no such call. */
    private static final Set<Integer> NO_SUCH_CALL = Set.of(48001, 40066);

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
                service -> service.postToPath("/datacube/" + call.name(), request.toString()),
                answer -> new Figures<>(call.reader().apply(answer.objects("list")), answer.flag("is_delay")));
    }

    /** Whether the account has not got this call. What is not WeChat's own answer may come from a path that is not there. */
    static boolean isMissing(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused) {
            return NO_SUCH_CALL.contains(refused.code());
        }
        return answer instanceof Answer.NotAnswered<?> silent && silent.reason() == Doubt.NOT_WECHAT;
    }
}
