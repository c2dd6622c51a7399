package io.hearth.ingest.callback;

import static org.awaitility.Awaitility.await;

import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.wechat.FollowGreetings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** One node that receives and drains, on a database that it may share with others. */
final class ReceivingRoom implements AutoCloseable {

    static final InboxKey KEY = InboxKey.parse("11".repeat(32));

    private final TestRoom room;
    private final InboxCipher cipher;
    private final InboxWriter inbox;
    private final FollowGreetings greetings;
    private final CallbackCalls calls;

    ReceivingRoom(TestRoom room, CallbackSettings settings) {
        this(room, settings, new InboxCipher(KEY, List.of()));
    }

    ReceivingRoom(TestRoom room, CallbackSettings settings, InboxCipher cipher) {
        this.room = room;
        this.cipher = cipher;
        this.inbox = new InboxWriter(room.dataSource(), cipher, InboxWriter.DEFAULT_CAPACITY);
        this.greetings = new FollowGreetings(room.dataSource(), Duration.ofMillis(50));
        Clock clock = Clock.fixed(Instant.ofEpochSecond(CallbackCalls.NOW), ZoneOffset.UTC);
        CallbackController controller = new CallbackController(settings, inbox, greetings, clock);
        MockMvc mvc = MockMvcBuilders.standaloneSetup(controller).build();
        this.calls = new CallbackCalls(mvc);
    }

    CallbackCalls calls() {
        return calls;
    }

    /** Waits until this node answers followers so. */
    void awaitGreeting(Optional<String> text) {
        await().until(() -> greetings.current().equals(text));
    }

    CallbackDrain drain() {
        return new CallbackDrain(room.dataSource(), room.writer(), cipher);
    }

    CallbackDrain drain(MessageHearing hearing) {
        return new CallbackDrain(room.dataSource(), room.writer(), cipher, hearing);
    }

    @Override
    public void close() {
        greetings.close();
        inbox.close();
    }
}
