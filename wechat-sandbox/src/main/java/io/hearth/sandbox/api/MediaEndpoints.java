package io.hearth.sandbox.api;

import io.hearth.sandbox.content.Media;
import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.content.MediaType;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.http.Multipart;
import io.hearth.sandbox.http.Part;
import io.hearth.sandbox.refusal.Refusal;
import java.util.Locale;

/** {@code /cgi-bin/media/*}: temporary files, and pictures for the text of articles. */
final class MediaEndpoints {

    /** Pictures in articles: JPEG or PNG up to 1 MB (WeChat, uploadimg). */
    private static final int MOST_PICTURE_BYTES = 1 << 20;

    private final MediaShelf shelf;
    private final MediaIds ids;

    MediaEndpoints(MediaShelf shelf, MediaIds ids) {
        this.shelf = shelf;
        this.ids = ids;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/media/upload", this::upload)
                .get("/cgi-bin/media/get", this::get)
                .post("/cgi-bin/media/uploadimg", this::uploadPicture);
    }

    private Answer upload(ApiCall call) {
        MediaType type = MediaType.of(call.query("type"));
        Part file = file(call);
        Media media = shelf.addTemporary(type, file.fileName(), file.content(), call.now());
        String name = type == MediaType.THUMB ? "thumb_media_id" : "media_id";
        return Json.data(Json.object()
                .put("type", type.answer())
                .put(name, media.mediaId())
                .put("created_at", media.uploadedAt().getEpochSecond()));
    }

    private Answer get(ApiCall call) {
        Media media = shelf.load(call.query("media_id"), call.now());
        return Answer.file("application/octet-stream", media.fileName(), media.bytes());
    }

    private Answer uploadPicture(ApiCall call) {
        Part file = file(call);
        String name = file.fileName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".jpg") && !name.endsWith(".jpeg") && !name.endsWith(".png")) {
            throw Refusal.INVALID_FILE_TYPE.asException();
        }
        if (file.content().length > MOST_PICTURE_BYTES) {
            throw Refusal.INVALID_MEDIA_SIZE.asException();
        }
        return Json.data(Json.object().put("url", "http://mmbiz.qpic.cn/mmbiz_png/" + ids.next() + "/0"));
    }

    /** Refuses a body without a file with 41005, and an empty file with 44001. */
    static Part file(ApiCall call) {
        Part file = Multipart.findFile(call.request()).orElseThrow(Refusal.MISSING_MEDIA::asException);
        if (file.content().length == 0) {
            throw Refusal.EMPTY_MEDIA.asException();
        }
        return file;
    }
}
