package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.access.AccessTokens;
import io.hearth.sandbox.access.CallCounter;
import io.hearth.sandbox.access.CallQuotas;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.http.ApiHandler;
import io.hearth.sandbox.http.ApiRequest;
import io.hearth.sandbox.refusal.RefusedException;
import io.hearth.sandbox.time.SandboxClock;
import io.hearth.sandbox.time.WorldLock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The doorkeeper of WeChat's paths: path, method, token, quota, and only then the endpoint. */
public final class WechatApi implements ApiHandler {

    private final Routes routes;
    private final AccessTokens tokens;
    private final CallQuotas quotas;
    private final CallCounter counter;
    private final SandboxClock clock;
    private final WorldLock lock;
    private final RandomGenerator random;

    WechatApi(
            Routes routes,
            AccessTokens tokens,
            CallQuotas quotas,
            CallCounter counter,
            SandboxClock clock,
            WorldLock lock,
            RandomGenerator random) {
        this.routes = routes;
        this.tokens = tokens;
        this.quotas = quotas;
        this.counter = counter;
        this.clock = clock;
        this.lock = lock;
        this.random = random;
    }

    @Override
    public Answer answer(ApiRequest request) {
        return lock.call(() -> {
            try {
                Answer answer = admit(request, clock.instant());
                counter.count(request.path(), 0);
                return answer;
            } catch (RefusedException refused) {
                counter.count(request.path(), refused.refusal().code());
                return refuse(refused);
            }
        });
    }

    private Answer admit(ApiRequest request, Instant now) {
        Routes.Route route = routes.find(request.method(), request.path());
        if (route.needsToken()) {
            tokens.check(request.query("access_token"), now);
        }
        quotas.count(request.path(), now);
        return route.endpoint().answer(new ApiCall(request, now));
    }

    private Answer refuse(RefusedException refused) {
        ObjectNode answer = Json.object()
                .put("errcode", refused.refusal().code())
                .put("errmsg", refused.reason() + " rid: " + requestId());
        if (refused.msgId() != null) {
            answer.put("msg_id", refused.msgId());
        }
        return Answer.json(answer.toString(), false);
    }

    private String requestId() {
        long second = clock.instant().getEpochSecond();
        return String.format("%08x-%08x-%08x", second, random.nextInt(), random.nextInt());
    }
}
