package io.hearth.ingest.callback;

import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.wechat.FollowGreetings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** One node that receives and drains, on a database that it may share with others. */
final class ReceivingRoom implements AutoCloseable {

    static final InboxKey KEY = InboxKey.parse("11".repeat(32));

    private final TestRoom room;
    private final InboxCipher cipher;
    private final InboxWriter inbox;
    private final CallbackCalls calls;

    ReceivingRoom(TestRoom room, CallbackSettings settings) {
        this(room, settings, new InboxCipher(KEY, List.of()));
    }

    ReceivingRoom(TestRoom room, CallbackSettings settings, InboxCipher cipher) {
        this.room = room;
        this.cipher = cipher;
        this.inbox = new InboxWriter(room.dataSource(), cipher, InboxWriter.DEFAULT_CAPACITY);
        Clock clock = Clock.fixed(Instant.ofEpochSecond(CallbackCalls.NOW), ZoneOffset.UTC);
        CallbackController controller =
                new CallbackController(settings, inbox, new FollowGreetings(room.dataSource()), clock);
        MockMvc mvc = MockMvcBuilders.standaloneSetup(controller).build();
        this.calls = new CallbackCalls(mvc);
    }

    CallbackCalls calls() {
        return calls;
    }

    CallbackDrain drain() {
        return new CallbackDrain(room.dataSource(), room.writer(), cipher);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
