package io.hearth.sandbox.api;

import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.message.CustomerService;
import io.hearth.sandbox.message.Subscriptions;
import io.hearth.sandbox.message.TemplateMessages;
import io.hearth.sandbox.message.TemplateOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages to one fan: customer service, template, subscription. */
final class MessageEndpoints {

    private final CustomerService customerService;
    private final TemplateMessages templateMessages;
    private final Subscriptions subscriptions;
    private final ContentReader contents;

    MessageEndpoints(
            CustomerService customerService,
            TemplateMessages templateMessages,
            Subscriptions subscriptions,
            ContentReader contents) {
        this.customerService = customerService;
        this.templateMessages = templateMessages;
        this.subscriptions = subscriptions;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/message/custom/send", this::sendCustom)
                .post("/cgi-bin/message/template/send", this::sendTemplate)
                .post("/cgi-bin/message/template/subscribe", this::sendOnce)
                .post("/cgi-bin/message/subscribe/bizsend", this::sendNotice);
    }

    private Answer sendCustom(ApiCall call) {
        Fields fields = call.fields();
        String openid = fields.text("touser");
        String content = contents.customContent(fields, call.now());
        customerService.send(openid, fields.text("msgtype"), content, call.now());
        return Json.ok();
    }

    private Answer sendTemplate(ApiCall call) {
        long number = templateMessages.send(order(call.fields()), call.now());
        return Json.data(Json.okObject().put("msgid", number));
    }

    private Answer sendNotice(ApiCall call) {
        long number = subscriptions.sendNotice(order(call.fields()));
        return Json.data(Json.okObject().put("msgid", number));
    }

    private Answer sendOnce(ApiCall call) {
        Fields fields = call.fields();
        subscriptions.sendOnce(
                fields.text("touser"),
                fields.text("template_id"),
                fields.integer("scene"),
                fields.text("title"),
                fields.object("data").object("content").text("value"),
                call.now());
        return Json.ok();
    }

    private static TemplateOrder order(Fields fields) {
        Map<String, String> values = new LinkedHashMap<>();
        Fields data = fields.object("data");
        data.names().forEach(name -> values.put(name, data.object(name).text("value")));
        String clientId = fields.textOr("client_msg_id", "");
        return new TemplateOrder(
                fields.text("touser"), fields.text("template_id"), values, clientId.isEmpty() ? null : clientId);
    }
}
