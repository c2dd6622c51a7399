package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.testing.Erased;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.tag.FanTag;
import io.hearth.store.tag.FanTags;
import io.hearth.wechat.TagId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagPullIT {

    private static final String MEMBERS = "/cgi-bin/user/tag/get";
    private static final OpenId ONE = new OpenId("one");
    private static final OpenId TWO = new OpenId("two");
    private static final OpenId THREE = new OpenId("three");

    private PullRoom room;
    private TagId viewers = new TagId(0);
    private TagId owners = new TagId(0);

    @BeforeEach
    void open() {
        room = PullRoom.open();
        room.sandbox.addFollowers(List.of("one", "two", "three"));
        viewers = room.gateway.tags().create("看房客").value().orElseThrow().id();
        owners = room.gateway.tags().create("业主").value().orElseThrow().id();
        room.gateway.tags().assign(viewers, List.of(ONE, TWO));
        room.gateway.tags().assign(owners, List.of(TWO));
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void tagsAndWhoCarriesThemAreKnown() throws SQLException {
        assertThat(room.run(room.tags())).isEqualTo(PullResult.SUCCEEDED);

        assertThat(tagsOf(TWO))
                .containsExactly(new FanTag(viewers.value(), "看房客", 2), new FanTag(owners.value(), "业主", 1));
        assertThat(tagsOf(ONE)).extracting(FanTag::id).containsExactly(viewers.value());
        assertThat(tagsOf(THREE)).isEmpty();
    }

    @Test
    void whoWasErasedCarriesNoTags() throws SQLException {
        Erased.erase(room.room, "two");
        room.run(room.tags());
        assertThat(tagsOf(TWO)).isEmpty();
        assertThat(tagsOf(ONE)).extracting(FanTag::id).containsExactly(viewers.value());
    }

    @Test
    void onlyTagsWhoseNumberChangedAreReadAgainAndEachOnceADay() throws SQLException {
        room.run(room.tags());
        int read = room.sandbox.calls(MEMBERS);
        room.gateway.tags().assign(owners, List.of(THREE));

        room.run(room.tags());
        assertThat(room.sandbox.calls(MEMBERS))
                .as("a page and the end of one tag")
                .isEqualTo(read + 2);
        assertThat(tagsOf(THREE)).extracting(FanTag::name).containsExactly("业主");

        room.gateway.tags().unassign(owners, List.of(TWO));
        room.gateway.tags().assign(owners, List.of(ONE));
        room.run(room.tags());
        assertThat(tagsOf(TWO)).as("the number alone does not tell").hasSize(2);
        room.sandbox.advance(Duration.ofDays(1));
        room.run(room.tags());
        assertThat(tagsOf(TWO)).extracting(FanTag::name).containsExactly("看房客");
        assertThat(tagsOf(ONE)).hasSize(2);
    }

    @Test
    void aTagThatWasRenamedOrRemovedIsSoHereToo() throws SQLException {
        room.run(room.tags());
        room.gateway.tags().rename(viewers, "到访客户");
        room.gateway.tags().remove(owners);

        room.run(room.tags());

        assertThat(tagsOf(TWO)).containsExactly(new FanTag(viewers.value(), "到访客户", 2));
    }

    private List<FanTag> tagsOf(OpenId fan) throws SQLException {
        return new Transactions(room.room.dataSource()).run(connection -> FanTags.of(connection, fan));
    }
}
