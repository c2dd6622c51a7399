package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.content.Publication;
import io.hearth.sandbox.content.Publications;
import io.hearth.sandbox.http.Answer;
import java.util.List;

/** {@code /cgi-bin/freepublish/*}. */
final class PublishEndpoints {

    private static final int LARGEST_PAGE = 20;

    private final Publications publications;

    PublishEndpoints(Publications publications) {
        this.publications = publications;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/freepublish/submit", this::submit)
                .post("/cgi-bin/freepublish/get", this::get)
                .post("/cgi-bin/freepublish/getarticle", this::article)
                .post("/cgi-bin/freepublish/delete", this::delete)
                .post("/cgi-bin/freepublish/batchget", this::page);
    }

    private Answer submit(ApiCall call) {
        Publication publication = publications.submit(call.fields().text("media_id"), call.now());
        return Json.data(Json.okObject()
                .put("publish_id", String.valueOf(publication.publishId()))
                .put("msg_data_id", publication.publishId()));
    }

    private Answer get(ApiCall call) {
        Publication publication = publications.load(call.fields().number("publish_id"));
        ObjectNode answer = Json.object()
                .put("publish_id", String.valueOf(publication.publishId()))
                .put("publish_status", publication.status().number());
        if (publication.status() == Publication.Status.PUBLISHED) {
            answer.put("article_id", publication.articleId());
            answer.set("article_detail", detail(publication));
        }
        answer.set("fail_idx", Json.array());
        return Json.data(answer);
    }

    private static ObjectNode detail(Publication publication) {
        ArrayNode items = Json.array();
        for (String url : publication.urls()) {
            items.addObject().put("idx", items.size()).put("article_url", url);
        }
        return Json.object().put("count", items.size()).set("item", items);
    }

    private Answer article(ApiCall call) {
        Publication publication = publications.loadPublished(call.fields().text("article_id"));
        return Json.data(DraftEndpoints.newsItems(publication.draft().articles()));
    }

    private Answer delete(ApiCall call) {
        publications.delete(call.fields().text("article_id"));
        return Json.ok();
    }

    private Answer page(ApiCall call) {
        List<Publication> all = publications.published();
        List<Publication> page = Paging.page(all, call.fields(), LARGEST_PAGE);
        ArrayNode items = Json.array();
        for (Publication publication : page) {
            ObjectNode item = items.addObject().put("article_id", publication.articleId());
            item.set("content", DraftEndpoints.newsItems(publication.draft().articles()));
            item.put("update_time", publication.submittedAt().getEpochSecond());
        }
        return Json.data(Json.object()
                .put("total_count", all.size())
                .put("item_count", page.size())
                .set("item", items));
    }
}
