package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.JobEvents;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.message.TemplateOrder;

/** Ends a template message or a subscription notice: it arrives or not, and the product is told. */
final class TemplateWork {

    static final String TEMPLATE_EVENT = "TEMPLATESENDJOBFINISH";
    static final String NOTICE_EVENT = "subscribe_msg_sent_event";

    private static final String SUCCESS = "success";
    private static final int REFUSED = 43101;
    private static final int SYSTEM_FAILURE = 46001;

    private final Fans fans;
    private final Ledger ledger;
    private final LaterWork work;

    TemplateWork(Fans fans, Ledger ledger, LaterWork work) {
        this.fans = fans;
        this.ledger = ledger;
        this.work = work;
    }

    void startTemplate(long number, TemplateOrder order) {
        work.later(() -> {
            String status = work.injectedOutcome(TEMPLATE_EVENT).orElseGet(() -> statusFor(order));
            if (status.equals(SUCCESS)) {
                deliver(number, order, Way.TEMPLATE);
            }
            work.report(JobEvents.templateSendJobFinish(order.openid(), work.now(), number, status));
        });
    }

    void startNotice(long number, TemplateOrder order) {
        work.later(() -> {
            boolean refused = fans.load(order.openid()).refusesMessages();
            String status = work.injectedOutcome(NOTICE_EVENT).orElse(refused ? "user refuse" : SUCCESS);
            int code = status.equals(SUCCESS) ? 0 : refused ? REFUSED : SYSTEM_FAILURE;
            if (code == 0) {
                deliver(number, order, Way.SUBSCRIPTION);
            }
            work.report(
                    JobEvents.subscriptionSent(order.openid(), work.now(), order.templateId(), number, code, status));
        });
    }

    /** The words are WeChat's, its missing space included. */
    private String statusFor(TemplateOrder order) {
        Fan fan = fans.load(order.openid());
        return fan.isReachable() ? SUCCESS : "failed:user block";
    }

    private void deliver(long number, TemplateOrder order, Way way) {
        ledger.record(
                work.now(),
                order.openid(),
                way,
                number,
                order.clientId(),
                order.templateId(),
                order.fields().toString());
    }
}
