package io.hearth.wechat.mp;

import com.google.gson.JsonObject;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.content.Article;
import io.hearth.wechat.content.Drafts;
import java.net.URI;
import java.util.List;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.draft.WxMpUpdateDraft;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code draft}. */
final class MpDrafts implements Drafts {

    private final Calls calls;

    MpDrafts(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<MediaId> add(List<Article> articles) {
        Sizes.require("articles", articles, MAX_ARTICLES);
        String request = WxMpAddDraft.builder()
                .articles(articles.stream().map(MpDrafts::write).toList())
                .build()
                .toJson();
        return calls.post(WxMpApiUrl.Draft.ADD_DRAFT, request, answer -> new MediaId(answer.text("media_id")));
    }

    @Override
    public Answer<Done> update(MediaId draft, int index, Article article) {
        String request = WxMpUpdateDraft.builder()
                .mediaId(draft.value())
                .index(index)
                .articles(write(article))
                .build()
                .toJson();
        return calls.change(WxMpApiUrl.Draft.UPDATE_DRAFT, request);
    }

    @Override
    public Answer<Done> remove(MediaId draft) {
        JsonObject request = new JsonObject();
        request.addProperty("media_id", draft.value());
        return calls.change(WxMpApiUrl.Draft.DEL_DRAFT, request.toString());
    }

    private static WxMpDraftArticles write(Article article) {
        return WxMpDraftArticles.builder()
                .title(article.title())
                .author(article.author())
                .digest(article.digest())
                .content(article.content())
                .contentSourceUrl(article.source().map(URI::toString).orElse(""))
                .thumbMediaId(article.cover().value())
                .build();
    }
}
