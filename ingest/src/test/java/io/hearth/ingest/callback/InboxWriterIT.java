package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.testing.TestRoom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxWriterIT {

    private static final int CAPACITY = 50;

    /** Each of the two committers has taken one callback when the flood comes. */
    private static final int TAKEN = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestRoom room;
    private GatedDataSource database;
    private InboxWriter inbox;

    @BeforeEach
    void open() {
        room = TestRoom.open();
        database = new GatedDataSource(room.dataSource());
        inbox = new InboxWriter(database, new InboxCipher(ReceivingRoom.KEY, List.of()), CAPACITY);
    }

    @AfterEach
    void close() throws Exception {
        database.open();
        inbox.close();
        threads.shutdownNow();
        room.close();
    }

    @Test
    void whatArrivesTogetherSharesACommitAndWhatIsTooMuchIsRefusedAtOnce() throws Exception {
        List<Future<Kept>> all = new ArrayList<>();
        for (int i = 1; i <= TAKEN; i++) {
            int committers = i;
            all.add(keep(i));
            await().until(() -> database.asked() == committers);
        }
        for (int i = 10; i < 210; i++) {
            all.add(keep(i));
        }
        await().until(() -> count(all, Kept.BUSY) == 200 + TAKEN - CAPACITY);
        assertThat(all.stream().filter(answer -> !answer.isDone()).count())
                .as("those that wait are bounded, whether their commit has begun or not")
                .isEqualTo(CAPACITY);

        database.open();

        await().until(() -> all.stream().allMatch(Future::isDone));
        long kept = count(all, Kept.NEW);
        assertThat(kept).isEqualTo(CAPACITY);
        assertThat(room.query("select count(*) from callback_inbox")).isEqualTo(kept);
        assertThat(database.lent()).as("commits").isLessThanOrEqualTo(2 * TAKEN);
    }

    @Test
    void withoutADurableWriteNobodyIsAcknowledged() throws Exception {
        List<Future<Kept>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(keep(i));
        }
        database.fail();
        await().until(() -> all.stream().allMatch(Future::isDone));
        assertThat(count(all, Kept.UNKNOWN)).isEqualTo(20);
    }

    @Test
    void anErrorCostsItsBatchAndNoCommitter() throws Exception {
        database.breakDown(4);
        for (int i = 0; i < 4; i++) {
            assertThat(keep(i).get()).isEqualTo(Kept.UNKNOWN);
        }
        assertThat(keep(9).get()).isEqualTo(Kept.NEW);
    }

    @Test
    void copiesOverTwoNodesAndInOneBatchAreOneRowAndOneOfThemIsNew() throws Exception {
        database.open();
        try (InboxWriter other =
                new InboxWriter(room.dataSource(), new InboxCipher(ReceivingRoom.KEY, List.of()), 2_000)) {
            List<Integer> numbers = new ArrayList<>(Collections.nCopies(3, 0));
            List<Future<Kept>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int number = i;
                numbers.forEach(copy -> all.add(keep(number)));
                all.add(threads.submit(() -> other.keep(id(number), new byte[9], query("b" + number), false)));
                all.add(threads.submit(() -> other.keep(id(number), new byte[9], query("b" + number), false)));
            }
            await().until(() -> all.stream().allMatch(Future::isDone));
            long busy = count(all, Kept.BUSY);
            assertThat(count(all, Kept.NEW)).isEqualTo(30);
            assertThat(count(all, Kept.COPY)).isEqualTo(all.size() - 30 - busy);
            assertThat(room.query("select count(*) from callback_inbox")).isEqualTo(30);
        }
    }

    private Future<Kept> keep(int number) {
        return threads.submit(() -> inbox.keep(id(number), new byte[9], query("a" + number), false));
    }

    private static InteractionId id(int number) {
        return InteractionId.of("test", Integer.toString(number));
    }

    private static CallbackQuery query(String nonce) {
        return new CallbackQuery("", "", "1790000000", nonce, "");
    }

    private static long count(List<Future<Kept>> answers, Kept outcome) {
        return answers.stream().filter(answer -> is(answer, outcome)).count();
    }

    private static boolean is(Future<Kept> answer, Kept outcome) {
        try {
            return answer.isDone() && answer.get() == outcome;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
