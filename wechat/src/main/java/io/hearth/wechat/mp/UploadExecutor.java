package io.hearth.wechat.mp;

import io.hearth.wechat.content.PictureFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import me.chanjar.weixin.common.util.http.apache.Utf8ResponseHandler;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.http.entity.mime.MultipartEntityBuilder;
import org.apache.http.impl.client.CloseableHttpClient;

/** Posts a picture from memory; the library's own take files only. */
final class UploadExecutor implements RequestExecutor<String, PictureFile> {

    private final CloseableHttpClient http;

    UploadExecutor(CloseableHttpClient http) {
        this.http = http;
    }

    @Override
    public String execute(String uri, PictureFile picture, WxType type) throws WxErrorException, IOException {
        HttpPost post = new HttpPost(uri);
        post.setEntity(MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.RFC6532)
                .setCharset(StandardCharsets.UTF_8)
                .addBinaryBody("media", picture.bytes(), ContentType.create(picture.type()), picture.name())
                .build());
        String answer = http.execute(post, Utf8ResponseHandler.INSTANCE);
        WxError error = WxError.fromJson(answer, type);
        if (error.getErrorCode() != 0) {
            throw new WxErrorException(error);
        }
        return answer;
    }

    @Override
    public void execute(String uri, PictureFile picture, ResponseHandler<String> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, picture, type));
    }
}
