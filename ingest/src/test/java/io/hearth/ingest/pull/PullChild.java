package io.hearth.ingest.pull;

import io.hearth.domain.contact.OpenId;
import io.hearth.embedded.PostgresAddress;
import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.pull.follower.FollowerPull;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.wechat.Answer;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Followers;
import io.hearth.wechat.mp.MpGateway;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A pull of followers in a process of its own, that tells what it asks and can be killed. */
final class PullChild {

    private PullChild() {}

    /** Elasticsearch, index prefix, PostgreSQL, sandbox. */
    public static void main(String[] args) throws Exception {
        try (TestRoom room = TestRoom.enter(URI.create(args[0]), args[1], PostgresAddress.parse(args[2]));
                MpGateway gateway = PullRoom.gateway(room, URI.create(args[3]), Clock.systemUTC())) {
            Pull pull = new FollowerPull(
                    new Talking(gateway.followers()), PullRoom.QUESTIONS, room.dataSource(), Clock.systemUTC());
            new Pulls(room.dataSource(), BatchRepository.open(room.dataSource()), Clock.systemUTC(), List.of(pull))
                    .run(PullName.FOLLOWERS);
        }
    }

    private record Talking(Followers real) implements Followers {
        @Override
        public Answer<FollowerPage> page(Optional<OpenId> after) {
            System.out.println("page");
            return real.page(after);
        }

        @Override
        public Answer<List<FanInfo>> infos(List<OpenId> fans) {
            System.out.println("infos");
            return real.infos(fans);
        }
    }
}
