package io.hearth.segmentation.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OneAheadTests {

    private final OneAhead ahead = new OneAhead();

    @AfterEach
    void close() {
        ahead.close();
    }

    @Test
    void aFailureIsThrownWhereTheNextPieceBeginsWhichIsNotDone() throws Exception {
        AtomicInteger done = new AtomicInteger();
        ahead.begin(OneAheadTests::fail);

        assertThatThrownBy(() -> ahead.begin(done::incrementAndGet))
                .isInstanceOf(IOException.class)
                .hasMessage("refused");
        ahead.close();
        assertThat(done).hasValue(0);
    }

    @Test
    void aFailureIsThrownWhereTheEndIsAwaited() throws Exception {
        ahead.begin(OneAheadTests::fail);
        assertThatThrownBy(ahead::await).isInstanceOf(IOException.class).hasMessage("refused");
    }

    @Test
    void whatTheCompilerDoesNotKnowOfIsThrownToo() throws Exception {
        ahead.begin(() -> {
            throw new AssertionError("wrong");
        });
        assertThatThrownBy(ahead::await).hasRootCauseMessage("wrong");
    }

    @Test
    void theCallerGoesOnMeanwhileAndPiecesAreDoneInTurn() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> done = new ArrayList<>();
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ahead.begin(() -> awaits(goOn));
        // Would never come here if the caller had to wait.
        goOn.countDown();
        for (int i = 0; i < 100; i++) {
            int piece = i;
            ahead.begin(() -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                done.add(piece);
                atWork.decrementAndGet();
            });
        }
        ahead.await();

        assertThat(done).hasSize(100).isSorted();
        assertThat(most).hasValue(1);
    }

    @Test
    void closingBreaksOffWhatIsAtWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<Boolean> interrupted = new ArrayList<>();
        ahead.begin(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // What the test looks at; the thread ends here.
                interrupted.add(true);
            }
        });
        begun.await();

        assertThatCode(ahead::close).doesNotThrowAnyException();

        assertThat(interrupted).containsExactly(true);
    }

    private static void fail() throws IOException {
        throw new IOException("refused");
    }

    private static void awaits(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
