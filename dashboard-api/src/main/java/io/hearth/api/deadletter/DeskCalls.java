package io.hearth.api.deadletter;

import io.hearth.api.problem.ProblemException;
import java.io.IOException;
import java.sql.SQLException;

/** Asks the desk for an answer to a person. */
final class DeskCalls {

    private DeskCalls() {}

    /** A call that needs both stores. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException, SQLException;
    }

    /** @throws ProblemException {@code service_unavailable} if one of the stores does not answer */
    static <T> T answer(Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw ProblemException.unavailable("Elasticsearch", e);
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
    }
}
