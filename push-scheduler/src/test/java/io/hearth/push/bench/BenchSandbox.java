package io.hearth.push.bench;

import io.hearth.push.PushFixture;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.wechat.WeChatSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The sandbox in the test's own process. */
final class BenchSandbox implements BenchWeChat, AutoCloseable {

    private static final String ANSWER = "/cgi-bin/message/custom/send";

    private final List<String> planted = new ArrayList<>();
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().standingAt(PushFixture.START));

    @Override
    public WeChatSettings account() {
        return new WeChatSettings(
                SandboxSettings.DEFAULT_APP_ID,
                SandboxSettings.DEFAULT_APP_SECRET,
                sandbox.baseUrl(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    @Override
    public void addFollowers(List<String> openIds) {
        sandbox.addFollowers(openIds);
    }

    @Override
    public void hearFrom(List<String> openIds) {
        openIds.forEach(openId -> sandbox.sendText(openId, "您好"));
    }

    @Override
    public void answerAfter(Duration time) {
        sandbox.inject(Fault.of(ANSWER, FaultKind.SLOW).times(1_000_000).lasting(time));
    }

    @Override
    public void endJobs() {
        sandbox.advance(Duration.ofMinutes(2));
    }

    @Override
    public void deliveries(BiConsumer<String, String> told) {
        sandbox.ledger().forEach(delivery -> told.accept(delivery.openid(), delivery.content()));
        planted.forEach(openId -> told.accept(openId, BenchHouse.ANSWER));
    }

    /** As if the fan had been answered once more. */
    void plantAnswer(String openId) {
        planted.add(openId);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
