package io.hearth.wechat.mp;

import com.google.gson.JsonObject;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.content.PictureFile;
import io.hearth.wechat.content.Pictures;
import java.net.URI;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code material} and {@code media}, as far as they are pictures. */
final class MpPictures implements Pictures {

    private final Calls calls;

    MpPictures(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<MediaId> keep(PictureFile picture) {
        return upload(WxMpApiUrl.Material.MATERIAL_ADD_URL, picture, MpPictures::mediaId);
    }

    @Override
    public Answer<MediaId> keepForThreeDays(PictureFile picture) {
        return upload(WxMpApiUrl.Material.MEDIA_UPLOAD_URL, picture, MpPictures::mediaId);
    }

    @Override
    public Answer<URI> publishForArticles(PictureFile picture) {
        return upload(WxMpApiUrl.Material.IMG_UPLOAD_URL, picture, answer -> URI.create(answer.text("url")));
    }

    @Override
    public Answer<Done> remove(MediaId picture) {
        JsonObject request = new JsonObject();
        request.addProperty("media_id", picture.value());
        return calls.change(WxMpApiUrl.Material.MATERIAL_DEL_URL, request.toString());
    }

    private <T> Answer<T> upload(WxMpApiUrl url, PictureFile picture, Calls.Reader<T> reader) {
        return calls.ask(
                service -> service.execute(
                        new UploadExecutor(service.getRequestHttpClient()),
                        url.getUrl(service.getWxMpConfigStorage()).replace("%s", "image"),
                        picture),
                reader);
    }

    private static MediaId mediaId(JsonFields answer) {
        return new MediaId(answer.text("media_id"));
    }
}
