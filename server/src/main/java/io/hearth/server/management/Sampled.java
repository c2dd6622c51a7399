package io.hearth.server.management;

import io.hearth.api.status.Questions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is asked for anew only when it is older than some time, however many figures are read from it. While a
 * service does not answer there is none.
 */
final class Sampled<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Sampled.class);

    private final String name;
    private final Questions questions;
    private final Callable<T> question;
    private final Duration lasts;
    private final LongSupplier nanoTime;
    private Optional<T> answer = Optional.empty();
    private long askedAt;
    private boolean asked;

    Sampled(String name, Questions questions, Callable<T> question, Duration lasts, LongSupplier nanoTime) {
        this.name = name;
        this.questions = questions;
        this.question = question;
        this.lasts = lasts;
        this.nanoTime = nanoTime;
    }

    /** Within some 3 s, however ill the service is. */
    synchronized Optional<T> read() {
        if (!asked || nanoTime.getAsLong() - askedAt >= lasts.toNanos()) {
            answer = ask();
            askedAt = nanoTime.getAsLong();
            asked = true;
        }
        return answer;
    }

    private Optional<T> ask() {
        try {
            return Optional.of(questions.ask(question).join());
        } catch (CompletionException e) {
            LOG.warn("metrics: {} is not known: {}", name, String.valueOf(e.getCause()));
            return Optional.empty();
        }
    }
}
