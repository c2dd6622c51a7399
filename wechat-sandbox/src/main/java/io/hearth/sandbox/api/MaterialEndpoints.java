package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.content.Media;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.content.MediaType;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.http.Part;
import java.util.List;

/** {@code /cgi-bin/material/*}: permanent files. */
final class MaterialEndpoints {

    /** 20 a page (WeChat, lists of material). */
    private static final int LARGEST_PAGE = 20;

    private final MediaShelf shelf;

    MaterialEndpoints(MediaShelf shelf) {
        this.shelf = shelf;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/material/add_material", this::add)
                .post("/cgi-bin/material/get_material", this::get)
                .post("/cgi-bin/material/del_material", this::delete)
                .get("/cgi-bin/material/get_materialcount", this::counts)
                .post("/cgi-bin/material/batchget_material", this::page);
    }

    private Answer add(ApiCall call) {
        MediaType type = MediaType.of(call.query("type"));
        Part file = MediaEndpoints.file(call);
        Media media = shelf.addPermanent(type, file.fileName(), file.content(), call.now());
        return Json.data(Json.object().put("media_id", media.mediaId()).put("url", url(media)));
    }

    private Answer get(ApiCall call) {
        Media media = shelf.loadPermanent(call.fields().text("media_id"), call.now());
        return Answer.file("application/octet-stream", media.fileName(), media.bytes());
    }

    private Answer delete(ApiCall call) {
        shelf.delete(call.fields().text("media_id"), call.now());
        return Json.ok();
    }

    private Answer counts(ApiCall call) {
        return Json.data(Json.object()
                .put("voice_count", shelf.permanent(MediaType.VOICE).size())
                .put("video_count", shelf.permanent(MediaType.VIDEO).size())
                .put("image_count", countPictures())
                .put("news_count", 0));
    }

    private int countPictures() {
        return shelf.permanent(MediaType.IMAGE).size()
                + shelf.permanent(MediaType.THUMB).size();
    }

    private Answer page(ApiCall call) {
        Fields fields = call.fields();
        List<Media> all = shelf.permanent(MediaType.of(fields.text("type")));
        List<Media> page = Paging.page(all, fields, LARGEST_PAGE);
        ArrayNode items = Json.array();
        page.forEach(media -> items.add(describe(media)));
        return Json.data(Json.object()
                .put("total_count", all.size())
                .put("item_count", page.size())
                .set("item", items));
    }

    private static ObjectNode describe(Media media) {
        return Json.object()
                .put("media_id", media.mediaId())
                .put("name", media.fileName())
                .put("update_time", media.uploadedAt().getEpochSecond())
                .put("url", url(media));
    }

    private static String url(Media media) {
        return "http://mmbiz.qpic.cn/mmbiz_jpg/" + media.mediaId() + "/0?wx_fmt=jpeg";
    }
}
