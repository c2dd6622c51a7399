package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.statistics.Count;
import io.hearth.sandbox.statistics.Fact;
import io.hearth.sandbox.statistics.Facts;
import io.hearth.sandbox.statistics.SentArticle;
import io.hearth.sandbox.statistics.Span;
import java.time.LocalDate;

/** {@code getarticleread}, {@code getarticleshare}, {@code getbizsummary}, {@code getarticletotaldetail}. */
final class SuccessorFigures {

    /** Up to 30 days a call, details one day; an article is followed for 30 days (WeChat, figures of published content). */
    private static final int MOST_DAYS = 30;

    private static final int FOLLOWED_DAYS = 30;

    private final Facts facts;

    SuccessorFigures(Facts facts) {
        this.facts = facts;
    }

    void addTo(Routes routes) {
        add(routes, "getarticleread", MOST_DAYS, (day, span, list) -> articles(Fact.Kind.READ, day, list));
        add(routes, "getarticleshare", MOST_DAYS, (day, span, list) -> articles(Fact.Kind.SHARE, day, list));
        add(routes, "getbizsummary", MOST_DAYS, (day, span, list) -> account(day, list));
        add(routes, "getarticletotaldetail", 1, this::details);
    }

    /** The successors say whether a day's figures are still to come. */
    private static void add(Routes routes, String name, int mostDays, Figures figures) {
        routes.post("/datacube/" + name, call -> {
            Span span = DatacubeEndpoints.span(call, mostDays);
            ArrayNode list = Json.array();
            span.readyDays().forEach(day -> figures.add(day, span, list));
            ObjectNode answer = Json.object();
            answer.set("list", list);
            return Json.data(answer.put("is_delay", span.isDelayed()));
        });
    }

    private void articles(Fact.Kind kind, LocalDate day, ArrayNode list) {
        Facts.count(facts.between(kind, day, day), Fact::article).forEach((msgid, count) -> {
            ObjectNode row = list.addObject().put("ref_date", day.toString()).put("msgid", msgid);
            addPeople(row.putObject("detail"), kind, count);
        });
    }

    private void account(LocalDate day, ArrayNode list) {
        Count reads = Facts.all(facts.between(Fact.Kind.READ, day, day));
        Count shares = Facts.all(facts.between(Fact.Kind.SHARE, day, day));
        ObjectNode detail = list.addObject().put("ref_date", day.toString()).putObject("detail");
        addPeople(detail, Fact.Kind.READ, reads);
        detail.put("share_user", shares.people())
                .put("zaikan_user", 0)
                .put("like_user", 0)
                .put("comment_count", 0)
                .put("collection_user", 0)
                .put("redirect_ori_page_user", 0)
                .put("send_page_count", facts.sentOn(day).size());
    }

    private void details(LocalDate day, Span span, ArrayNode list) {
        for (SentArticle article : facts.sentOn(day)) {
            ObjectNode row = list.addObject().put("ref_date", day.toString()).put("msgid", article.msgid());
            row.put("publish_type", 1).put("title", article.title());
            row.put("content_url", "http://mp.weixin.qq.com/s?__biz=sandbox&mid=" + article.msgid());
            ArrayNode detailList = row.putArray("detail_list");
            LocalDate end = day.plusDays(FOLLOWED_DAYS);
            day.datesUntil(end.isAfter(span.ready()) ? span.ready().plusDays(1) : end)
                    .forEach(each -> addDay(detailList.addObject(), article, each));
        }
    }

    private void addDay(ObjectNode detail, SentArticle article, LocalDate day) {
        Count reads = of(article, Fact.Kind.READ, day);
        detail.put("stat_date", day.toString());
        addPeople(detail, Fact.Kind.READ, reads);
        detail.put("share_user", of(article, Fact.Kind.SHARE, day).people())
                .put("zaikan_user", 0)
                .put("like_user", 0)
                .put("comment_count", 0)
                .put("collection_user", 0)
                .put("praise_money", 0)
                .put("read_subscribe_user", 0)
                .put("read_delivery_rate", article.targets() == 0 ? 0.0 : (double) reads.people() / article.targets())
                .put("read_finish_rate", 0.0)
                .put("read_avg_activetime", 0.0);
        detail.putArray("read_jump_position");
    }

    private Count of(SentArticle article, Fact.Kind kind, LocalDate day) {
        return Facts.all(
                facts.between(kind, day, day).filter(fact -> fact.article().equals(article.msgid())));
    }

    private static void addPeople(ObjectNode detail, Fact.Kind kind, Count count) {
        if (kind == Fact.Kind.SHARE) {
            detail.put("share_user", count.people());
            return;
        }
        detail.put("read_user", count.people());
        ArrayNode sources = detail.putArray("read_user_source");
        sources.addObject().put("user_count", count.people()).put("scene_desc", "全部");
        sources.addObject().put("user_count", count.people()).put("scene_desc", "公众号消息");
    }

    /** Adds the rows of one day. */
    private interface Figures {
        void add(LocalDate day, Span span, ArrayNode list);
    }
}
