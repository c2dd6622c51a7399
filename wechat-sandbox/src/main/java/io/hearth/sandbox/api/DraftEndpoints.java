package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.content.Article;
import io.hearth.sandbox.content.Draft;
import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.http.Answer;
import java.util.List;

/** {@code /cgi-bin/draft/*}. */
final class DraftEndpoints {

    private static final int LARGEST_PAGE = 20;

    private final Drafts drafts;

    DraftEndpoints(Drafts drafts) {
        this.drafts = drafts;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/draft/add", this::add)
                .post("/cgi-bin/draft/get", this::get)
                .post("/cgi-bin/draft/update", this::update)
                .post("/cgi-bin/draft/delete", this::delete)
                .get("/cgi-bin/draft/count", this::count)
                .post("/cgi-bin/draft/batchget", this::page);
    }

    private Answer add(ApiCall call) {
        List<Article> articles = call.fields().objects("articles").stream()
                .map(DraftEndpoints::read)
                .toList();
        return Json.data(
                Json.object().put("media_id", drafts.add(articles, call.now()).mediaId()));
    }

    private Answer get(ApiCall call) {
        return Json.data(newsItems(drafts.load(call.fields().text("media_id")).articles()));
    }

    private Answer update(ApiCall call) {
        Fields fields = call.fields();
        drafts.update(
                fields.text("media_id"), fields.integerOr("index", 0), read(fields.object("articles")), call.now());
        return Json.ok();
    }

    private Answer delete(ApiCall call) {
        drafts.delete(call.fields().text("media_id"));
        return Json.ok();
    }

    private Answer count(ApiCall call) {
        return Json.data(Json.object().put("total_count", drafts.all().size()));
    }

    private Answer page(ApiCall call) {
        Fields fields = call.fields();
        List<Draft> page = Paging.page(drafts.all(), fields, LARGEST_PAGE);
        ArrayNode items = Json.array();
        page.forEach(draft -> items.add(describe(draft)));
        return Json.data(Json.object()
                .put("total_count", drafts.all().size())
                .put("item_count", page.size())
                .set("item", items));
    }

    private static ObjectNode describe(Draft draft) {
        ObjectNode item = Json.object().put("media_id", draft.mediaId());
        item.set("content", newsItems(draft.articles()));
        return item.put("update_time", draft.updatedAt().getEpochSecond());
    }

    private static Article read(Fields article) {
        return new Article(
                article.text("title"),
                article.textOr("author", ""),
                article.textOr("digest", ""),
                article.text("content"),
                article.textOr("content_source_url", ""),
                article.text("thumb_media_id"),
                article.integerOr("need_open_comment", 0),
                article.integerOr("only_fans_can_comment", 0));
    }

    /** The articles as drafts and publications show them. */
    static ObjectNode newsItems(List<Article> articles) {
        ArrayNode items = Json.array();
        for (Article article : articles) {
            items.addObject()
                    .put("title", article.title())
                    .put("author", article.author())
                    .put("digest", article.digest())
                    .put("content", article.content())
                    .put("content_source_url", article.sourceUrl())
                    .put("thumb_media_id", article.thumbMediaId())
                    .put("need_open_comment", article.needOpenComment())
                    .put("only_fans_can_comment", article.onlyFansCanComment());
        }
        return Json.object().set("news_item", items);
    }
}
