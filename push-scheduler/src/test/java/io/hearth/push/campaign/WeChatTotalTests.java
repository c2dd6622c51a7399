package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.store.wechat.JobEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeChatTotalTests {

    private static final JobEvent GOOD = ended("send success", 10_000, 9_990, 9_980, 10);

    @Test
    void figuresAddUpOverJobs() {
        assertThat(WeChatTotal.of(List.of(GOOD, GOOD), 2))
                .isEqualTo(new WeChatTotal("send success", 20_000, 19_980, 19_960, 20));
    }

    @Test
    void aJobThatIsMissingMeansSending() {
        assertThat(WeChatTotal.of(List.of(GOOD), 2).status()).isEqualTo("sending");
    }

    @Test
    void whatWentWrongIsSaidFirst() {
        assertThat(WeChatTotal.of(List.of(GOOD, ended("err(20001)", 10, 0, 0, 10)), 3)
                        .status())
                .isEqualTo("err(20001)");
    }

    private static JobEvent ended(String status, int total, int filtered, int sent, int errors) {
        return new JobEvent("1", status, total, filtered, sent, errors, Instant.EPOCH, Map.of());
    }
}
