package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();
    private final KeptAnswers<String, Integer> answers = new KeptAnswers<>(Duration.ofMinutes(1));

    @Test
    void anAnswerIsKeptForAMinuteAndForItsQuestion() {
        assertThat(answers.get("a", NOW, asked::incrementAndGet)).isEqualTo(1);
        assertThat(answers.get("a", NOW.plusSeconds(59), asked::incrementAndGet))
                .isEqualTo(1);
        assertThat(answers.get("b", NOW, asked::incrementAndGet)).isEqualTo(2);
        assertThat(answers.get("a", NOW.plusSeconds(60), asked::incrementAndGet))
                .isEqualTo(3);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheOneWhoLooks() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> answers.get("a", NOW, () -> {
            looking.countDown();
            await(goOn);
            return asked.incrementAndGet();
        }));
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> answers.get("a", NOW, asked::incrementAndGet));
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aFailureIsToldAndNotKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> answers.get("a", NOW, () -> {
                    throw new IllegalStateException("away");
                }))
                .withMessage("away");
        assertThat(answers.get("a", NOW, asked::incrementAndGet)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
