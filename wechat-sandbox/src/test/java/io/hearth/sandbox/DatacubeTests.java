package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.fan.Origin;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatacubeTests extends SandboxFixture {

    @ParameterizedTest
    @CsvSource({
        "getusersummary,7",
        "getusercumulate,7",
        "getarticlesummary,1",
        "getarticletotal,1",
        "getuserread,3",
        "getuserreadhour,1",
        "getusershare,7",
        "getusersharehour,1",
        "getupstreammsg,7",
        "getupstreammsghour,1",
        "getupstreammsgweek,30",
        "getupstreammsgmonth,30",
        "getupstreammsgdist,15",
        "getupstreammsgdistweek,30",
        "getupstreammsgdistmonth,30",
        "getarticleread,30",
        "getarticleshare,30",
        "getbizsummary,30",
        "getarticletotaldetail,1"
    })
    void spanIsLimitedInDays(String call, int days) {
        LocalDate last = LocalDate.of(2026, 3, 1);
        assertThat(query(call, last.minusDays(days - 1).toString(), "2026-03-01")
                        .has("list"))
                .isTrue();
        assertThat(query(call, last.minusDays(days).toString(), "2026-03-01")
                        .path("errcode")
                        .asInt())
                .isEqualTo(61501);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-02,61501", "2026-03-01,2026-02-28,61501", "2014-11-30,2014-11-30,61501",
        "2026-3-1,2026-03-01,61500", "2026-02-30,2026-03-01,61500", "yesterday,2026-03-01,61500"
    })
    void datesAreChecked(String first, String last, int errcode) {
        assertThat(query("getusersummary", first, last).path("errcode").asInt()).isEqualTo(errcode);
    }

    @Test
    void figuresOfYesterdayAreThereFromEightOClock() {
        moveTo("2026-03-02T23:59:00Z");
        assertThat(query("getusersummary", "2026-03-02", "2026-03-02").path("list"))
                .isEmpty();
        assertThat(query("getbizsummary", "2026-03-02", "2026-03-02")
                        .path("is_delay")
                        .asBoolean())
                .isTrue();
        moveTo("2026-03-03T00:00:00Z");
        assertThat(query("getusersummary", "2026-03-02", "2026-03-02").path("list"))
                .hasSize(1);
        assertThat(query("getbizsummary", "2026-03-02", "2026-03-02")
                        .path("is_delay")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void fansAndMessagesAreCounted() {
        sandbox.act((acts, at) -> acts.follow("oNew", Origin.CODE, at));
        sandbox.sendText("oNew", "1");
        for (int i = 0; i < 6; i++) {
            sandbox.sendText("oA", "x");
        }
        sandbox.unfollow("oB");
        moveTo("2026-03-03T01:00:00Z");
        assertThat(list("getusersummary"))
                .hasToString("[{'ref_date':'2026-03-02','user_source':0,'new_user':0,'cancel_user':1},"
                        .concat("{'ref_date':'2026-03-02','user_source':1,'new_user':3,'cancel_user':0},")
                        .concat("{'ref_date':'2026-03-02','user_source':30,'new_user':1,'cancel_user':0}]")
                        .replace('\'', '"'));
        assertThat(list("getusercumulate").path(0).path("cumulate_user").asInt())
                .isEqualTo(3);
        assertThat(list("getupstreammsg"))
                .hasToString("[{'ref_date':'2026-03-02','msg_type':1,'msg_user':2,'msg_count':7}]".replace('\'', '"'));
        assertThat(list("getupstreammsghour").path(0).path("ref_hour").asInt()).isEqualTo(1200);
        assertThat(list("getupstreammsgdist"))
                .hasToString(("[{'ref_date':'2026-03-02','count_interval':1,'msg_user':1},"
                                + "{'ref_date':'2026-03-02','count_interval':2,'msg_user':1}]")
                        .replace('\'', '"'));
    }

    @Test
    void articlesAreFollowedFromTheMassSendOn() {
        String thumb = client.upload("/cgi-bin/material/add_material?type=image", "a.jpg", "x")
                .path("media_id")
                .asText();
        String draft = client.post("/cgi-bin/draft/add", """
                {"articles":[{"title":"开盘","content":"<p>x</p>","thumb_media_id":"%s"}]}""".formatted(thumb))
                .path("media_id")
                .asText();
        long dataId = client.post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"mpnews","mpnews":{"media_id":"%s"}}""".formatted(draft))
                .path("msg_data_id")
                .asLong();
        finishJobs();
        String msgid = dataId + "_1";
        sandbox.act((acts, at) -> acts.read("oA", msgid, at));
        sandbox.act((acts, at) -> acts.read("oA", msgid, at));
        sandbox.act((acts, at) -> acts.share("oA", msgid, at));
        moveTo("2026-03-03T01:00:00Z");
        sandbox.act((acts, at) -> acts.read("oB", msgid, at));
        moveTo("2026-03-04T01:00:00Z");

        JsonNode summary = list("getarticlesummary").path(0);
        assertThat(summary.path("title").asText()).isEqualTo("开盘");
        assertThat(summary.path("int_page_read_user").asInt()).isEqualTo(1);
        assertThat(summary.path("int_page_read_count").asInt()).isEqualTo(2);
        JsonNode totals = list("getarticletotal").path(0).path("details");
        assertThat(totals).hasSize(2);
        assertThat(totals.path(1).path("int_page_read_user").asInt()).isEqualTo(2);
        assertThat(totals.path(0).path("target_user").asInt()).isEqualTo(2);
        JsonNode details = list("getarticletotaldetail").path(0);
        assertThat(details.path("msgid").asText()).isEqualTo(msgid);
        assertThat(details.path("detail_list")).hasSize(2);
        assertThat(details.path("detail_list").path(0).path("share_user").asInt())
                .isEqualTo(1);
        assertThat(list("getarticleread")
                        .path(0)
                        .path("detail")
                        .path("read_user")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("getarticleshare")
                        .path(0)
                        .path("detail")
                        .path("share_user")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("getuserread").path(0).path("int_page_read_count").asInt())
                .isEqualTo(2);
        assertThat(list("getuserreadhour").path(0).path("ref_hour").asInt()).isEqualTo(1200);
        assertThat(list("getusershare").path(0).path("share_count").asInt()).isEqualTo(1);
    }

    private JsonNode list(String call) {
        return query(call, "2026-03-02", "2026-03-02").path("list");
    }

    private JsonNode query(String call, String first, String last) {
        return client.post("/datacube/" + call, "{\"begin_date\":\"" + first + "\",\"end_date\":\"" + last + "\"}");
    }
}
