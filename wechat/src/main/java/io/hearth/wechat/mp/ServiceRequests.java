package io.hearth.wechat.mp;

import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.builder.kefu.BaseBuilder;

/** Customer-service messages as WeChat wants them. */
final class ServiceRequests {

    private ServiceRequests() {}

    static String of(ServiceMessage message) {
        WxMpKefuMessage request = builder(message.content()).build();
        request.setToUser(message.fan().value());
        return request.toJson();
    }

    private static BaseBuilder<?> builder(ServiceContent content) {
        if (content instanceof ServiceContent.Text text) {
            return WxMpKefuMessage.TEXT().content(text.text());
        } else if (content instanceof ServiceContent.Picture picture) {
            return WxMpKefuMessage.IMAGE().mediaId(picture.picture().value());
        } else if (content instanceof ServiceContent.Articles articles) {
            return WxMpKefuMessage.MPNEWS().mediaId(articles.draft().value());
        } else if (content instanceof ServiceContent.Link link) {
            return WxMpKefuMessage.NEWS().addArticle(article(link));
        } else if (content instanceof ServiceContent.MiniProgram mini) {
            return WxMpKefuMessage.MINIPROGRAMPAGE()
                    .title(mini.title())
                    .appId(mini.page().appId())
                    .pagePath(mini.page().path())
                    .thumbMediaId(mini.thumb().value());
        }
        throw new IllegalStateException("content of no known kind");
    }

    private static WxMpKefuMessage.WxArticle article(ServiceContent.Link link) {
        WxMpKefuMessage.WxArticle article = new WxMpKefuMessage.WxArticle();
        article.setTitle(link.title());
        article.setDescription(link.description());
        article.setUrl(link.page().toString());
        article.setPicUrl(link.picture().toString());
        return article;
    }
}
