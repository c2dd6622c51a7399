package io.hearth.sandbox.world;

import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.message.CustomerService;
import io.hearth.sandbox.message.Grants;
import io.hearth.sandbox.message.MessageNumbers;
import io.hearth.sandbox.message.Subscriptions;
import io.hearth.sandbox.message.Template;
import io.hearth.sandbox.message.TemplateMessages;
import io.hearth.sandbox.message.Templates;

/** One to one: customer service, templates and subscriptions. */
public final class Conversation {

    /** What the account has from the start. */
    public static final Template VISIT_TEMPLATE = new Template(
            "sandbox-template-visit-reminder-00000000001",
            "看房预约提醒",
            "{{first.DATA}}\n项目：{{keyword1.DATA}}\n时间：{{keyword2.DATA}}\n{{remark.DATA}}");

    public static final Template ACTIVITY_NOTICE = new Template(
            "sandbox-notice-activity-reminder-0000000001",
            "活动开始提醒",
            "活动名称：{{thing1.DATA}}\n开始时间：{{time2.DATA}}\n温馨提示：{{thing3.DATA}}");

    private final Templates templates = new Templates();
    private final Templates notices = new Templates();
    private final Grants grants = new Grants();
    private final CustomerService customerService;
    private final TemplateMessages templateMessages;
    private final Subscriptions subscriptions;

    Conversation(Fans fans, Ledger ledger, LaterWork later) {
        templates.add(VISIT_TEMPLATE);
        notices.add(ACTIVITY_NOTICE);
        MessageNumbers numbers = new MessageNumbers();
        TemplateWork work = new TemplateWork(fans, ledger, later);
        this.customerService = new CustomerService(fans, ledger);
        this.templateMessages = new TemplateMessages(fans, templates, numbers, work::startTemplate);
        this.subscriptions = new Subscriptions(fans, notices, grants, ledger, numbers, work::startNotice);
    }

    public Templates templates() {
        return templates;
    }

    public Templates notices() {
        return notices;
    }

    public Grants grants() {
        return grants;
    }

    public CustomerService customerService() {
        return customerService;
    }

    public TemplateMessages templateMessages() {
        return templateMessages;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }
}
