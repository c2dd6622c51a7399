package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.message.Template;
import io.hearth.sandbox.message.Templates;

/** The lists of templates and of subscription notices. */
final class TemplateEndpoints {

    private static final int ONE_TIME = 2;

    private final Templates templates;
    private final Templates notices;

    TemplateEndpoints(Templates templates, Templates notices) {
        this.templates = templates;
        this.notices = notices;
    }

    void addTo(Routes routes) {
        routes.get("/cgi-bin/template/get_all_private_template", this::templates)
                .post("/cgi-bin/template/del_private_template", this::delete)
                .get("/wxaapi/newtmpl/gettemplate", this::notices);
    }

    private Answer templates(ApiCall call) {
        ArrayNode list = Json.array();
        for (Template template : templates.all()) {
            list.addObject()
                    .put("template_id", template.id())
                    .put("title", template.title())
                    .put("primary_industry", "房地产")
                    .put("deputy_industry", "房地产")
                    .put("content", template.content())
                    .put("example", "");
        }
        return Json.data(Json.object().set("template_list", list));
    }

    private Answer delete(ApiCall call) {
        templates.delete(call.fields().text("template_id"));
        return Json.ok();
    }

    private Answer notices(ApiCall call) {
        ArrayNode list = Json.array();
        for (Template notice : notices.all()) {
            list.addObject()
                    .put("priTmplId", notice.id())
                    .put("title", notice.title())
                    .put("content", notice.content())
                    .put("example", "")
                    .put("type", ONE_TIME);
        }
        return Json.data(Json.okObject().set("data", list));
    }
}
