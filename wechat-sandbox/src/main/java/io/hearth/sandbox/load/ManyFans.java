package io.hearth.sandbox.load;

import io.hearth.sandbox.callback.CallbackMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What twenty thousand fans write, one message a number. */
final class ManyFans {

    private static final int FANS = 20_000;

    private static final List<String> WORDS =
            List.of("请问三居室现在什么价格？", "周末可以看房吗", "谢谢，已经收到资料了", "项目离地铁站多远", "户型图能发我一份吗", "交房时间定了没有");

    private ManyFans() {}

    static CallbackMessage message(long number, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Content", WORDS.get((int) (number % WORDS.size())));
        fields.put("MsgId", number);
        // 28 characters, as WeChat's are; a prime step spreads neighbours over the fans.
        String openId = "oLoad%023d".formatted(number * 7919 % FANS);
        return new CallbackMessage(openId, Instant.ofEpochSecond(now.getEpochSecond()), "text", fields);
    }
}
