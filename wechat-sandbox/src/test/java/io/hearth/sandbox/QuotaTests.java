package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class QuotaTests extends SandboxFixture {

    private static final String PAGE = "/cgi-bin/user/get";
    private static final String CLEAR = "{\"appid\":\"" + SandboxSettings.DEFAULT_APP_ID + "\"}";

    @Test
    void dayEndsAtMidnightInShanghai() {
        sandbox.limit(PAGE, 2, 100);
        moveTo("2026-03-02T15:59:59Z");
        assertThat(pages(3)).isEqualTo(45009);
        moveTo("2026-03-02T16:00:00Z");
        assertThat(pages(2)).isZero();
    }

    @Test
    void minuteIsTheClocks() {
        sandbox.limit(PAGE, 100, 2);
        moveTo("2026-03-02T05:00:59Z");
        assertThat(pages(3)).isEqualTo(45011);
        moveTo("2026-03-02T05:01:00Z");
        assertThat(pages(2)).isZero();
    }

    @Test
    void clearedQuotaStartsAgainTenTimesAMonth() {
        sandbox.limit(PAGE, 1, 100);
        for (int i = 0; i < 10; i++) {
            assertThat(pages(2)).isEqualTo(45009);
            assertThat(errcode("/cgi-bin/clear_quota", CLEAR)).isZero();
        }
        assertThat(pages(2)).isEqualTo(45009);
        assertThat(errcode("/cgi-bin/clear_quota", CLEAR)).isEqualTo(48006);
        moveTo("2026-03-31T16:00:00Z");
        assertThat(errcode("/cgi-bin/clear_quota", CLEAR)).isZero();
    }

    @Test
    void clearingNeedsTheOwnAppid() {
        assertThat(errcode("/cgi-bin/clear_quota", "{\"appid\":\"wx1\"}")).isEqualTo(40013);
    }

    @Test
    void quotaCanBeAskedFor() {
        pages(3);
        JsonNode quota = client.post("/cgi-bin/openapi/quota/get", "{\"cgi_path\":\"/cgi-bin/user/get\"}")
                .path("quota");
        assertThat(quota.path("daily_limit").asInt()).isEqualTo(500);
        assertThat(quota.path("used").asInt()).isEqualTo(3);
        assertThat(quota.path("remain").asInt()).isEqualTo(497);
    }

    /** The last error code of so many calls. */
    private int pages(int times) {
        int last = 0;
        for (int i = 0; i < times; i++) {
            last = client.get(PAGE).path("errcode").asInt();
        }
        return last;
    }
}
