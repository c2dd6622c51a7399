package io.hearth.wechat.mp;

import io.hearth.wechat.Doubt;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.failure.FailureLog;
import io.hearth.wechat.quota.QuotaUnavailableException;
import io.hearth.wechat.quota.Quotas;
import io.hearth.wechat.quota.Reservation;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls within their quotas, and counts those that fail. */
final class CountedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(CountedCalls.class);

    private final Quotas quotas;
    private final FailureLog failures;

    CountedCalls(Quotas quotas, FailureLog failures) {
        this.quotas = quotas;
        this.failures = failures;
    }

    /** One HTTP request. */
    interface Call<T> {
        T make() throws WxErrorException, IOException;
    }

    /**
     * Makes a call unless its quota is spent. What WeChat says about the quota is written down for all processes.
     *
     * @throws CallEndedException if the quota is spent, by our count or by WeChat's answer, or nobody could count
     */
    <T> T make(String path, Call<T> call) throws WxErrorException {
        Reservation.Granted granted = reserve(path);
        try {
            return call.make();
        } catch (IOException e) {
            if (Failures.nothingWasSent(e)) {
                quotas.release(granted);
            }
            failures.count(granted.api(), Failures.cause(e));
            throw new WxErrorException(e);
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            if (code != Codes.DUPLICATE) {
                failures.count(granted.api(), Failures.cause(e));
            }
            Optional<Quota> spent = Codes.quota(code);
            if (spent.isPresent()) {
                throw new CallEndedException(
                        new SendResult.QuotaSpent(spent.get(), code, markSpent(path, spent.get(), granted.at())));
            }
            throw e;
        } catch (RuntimeException e) {
            // The library could not read the answer.
            failures.count(granted.api(), Doubt.GARBAGE.name());
            throw e;
        }
    }

    private Reservation.Granted reserve(String path) {
        Reservation reservation;
        try {
            reservation = quotas.reserve(path);
        } catch (QuotaUnavailableException e) {
            LOG.warn("WeChat was not called: {}", e.getMessage(), e);
            throw new CallEndedException(new SendResult.Rejected(Rejection.NOT_COUNTED, 0, true));
        }
        if (reservation instanceof Reservation.Spent spent) {
            throw new CallEndedException(new SendResult.QuotaSpent(spent.quota(), 0, spent.until()));
        }
        return (Reservation.Granted) reservation;
    }

    /** That WeChat refused is known even when it cannot be written down. */
    private Instant markSpent(String path, Quota quota, Instant at) {
        try {
            return quotas.markSpent(path, quota);
        } catch (QuotaUnavailableException e) {
            LOG.warn("A spent quota is known to this process only: {}", e.getMessage(), e);
            return quota.givenAnewAfter(at);
        }
    }
}
