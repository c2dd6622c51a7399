package io.hearth.push.bench;

import io.hearth.wechat.WeChatSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** What a measurement needs of the sandbox that stands in for WeChat. */
public interface BenchWeChat {

    WeChatSettings account();

    /** They follow the account. */
    void addFollowers(List<String> openIds) throws IOException;

    /** Each of them writes a message, and may be answered. */
    void hearFrom(List<String> openIds) throws IOException;

    /** Customer-service messages are answered after that time from now on. */
    void answerAfter(Duration time) throws IOException;

    /** Lets the mass jobs that were accepted come to their end. */
    void endJobs() throws IOException;

    /** Tells what reached whom so far: openid and content. */
    void deliveries(BiConsumer<String, String> told) throws IOException;
}
