package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.statistics.Count;
import io.hearth.sandbox.statistics.Fact;
import io.hearth.sandbox.statistics.Facts;
import io.hearth.sandbox.statistics.HourAndNumber;
import io.hearth.sandbox.statistics.SentArticle;
import io.hearth.sandbox.statistics.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;

/** {@code /datacube/get(article|userread|usershare)*}: the article figures that WeChat no longer maintains. */
final class ArticleFigures {

    /** An article is followed for 7 days (WeChat, data cube). */
    private static final int FOLLOWED_DAYS = 7;

    private final Facts facts;

    ArticleFigures(Facts facts) {
        this.facts = facts;
    }

    void addTo(Routes routes) {
        DatacubeEndpoints.add(routes, "getarticlesummary", 1, this::summary);
        DatacubeEndpoints.add(routes, "getuserread", 3, this::reads);
        DatacubeEndpoints.add(routes, "getuserreadhour", 1, this::readsByHour);
        DatacubeEndpoints.add(routes, "getusershare", 7, this::shares);
        DatacubeEndpoints.add(routes, "getusersharehour", 1, this::sharesByHour);
        routes.post("/datacube/getarticletotal", call -> {
            Span span = DatacubeEndpoints.span(call, 1);
            ArrayNode list = Json.array();
            span.readyDays().forEach(day -> totals(day, span.ready(), list));
            return Json.data(Json.object().set("list", list));
        });
    }

    private void summary(LocalDate day, ArrayNode list) {
        Map<String, Count> reads = Facts.count(facts.between(Fact.Kind.READ, day, day), Fact::article);
        Map<String, Count> shares = Facts.count(facts.between(Fact.Kind.SHARE, day, day), Fact::article);
        TreeSet<String> articles = new TreeSet<>(reads.keySet());
        articles.addAll(shares.keySet());
        for (String msgid : articles) {
            ObjectNode row = list.addObject().put("ref_date", day.toString()).put("msgid", msgid);
            row.put("title", facts.titleOf(msgid));
            addFigures(row, reads.getOrDefault(msgid, new Count()), shares.getOrDefault(msgid, new Count()));
        }
    }

    private void totals(LocalDate day, LocalDate ready, ArrayNode list) {
        for (SentArticle article : facts.sentOn(day)) {
            ObjectNode row = list.addObject().put("ref_date", day.toString()).put("msgid", article.msgid());
            row.put("title", article.title());
            ArrayNode details = row.putArray("details");
            LocalDate end = day.plusDays(FOLLOWED_DAYS);
            day.datesUntil(end.isAfter(ready) ? ready.plusDays(1) : end)
                    .forEach(until -> addFigures(
                            details.addObject()
                                    .put("stat_date", until.toString())
                                    .put("target_user", article.targets()),
                            countOf(Fact.Kind.READ, article, until),
                            countOf(Fact.Kind.SHARE, article, until)));
        }
    }

    /** From the day it went out until a day, added up. */
    private Count countOf(Fact.Kind kind, SentArticle article, LocalDate until) {
        return Facts.count(
                        facts.between(kind, article.day(), until)
                                .filter(fact -> fact.article().equals(article.msgid())),
                        Fact::article)
                .getOrDefault(article.msgid(), new Count());
    }

    private void reads(LocalDate day, ArrayNode list) {
        Count reads = Facts.all(facts.between(Fact.Kind.READ, day, day));
        Count shares = Facts.all(facts.between(Fact.Kind.SHARE, day, day));
        addFigures(list.addObject().put("ref_date", day.toString()), reads, shares);
    }

    private void readsByHour(LocalDate day, ArrayNode list) {
        Facts.count(facts.between(Fact.Kind.READ, day, day), Fact::hour)
                .forEach((hour, reads) -> addFigures(
                        list.addObject().put("ref_date", day.toString()).put("ref_hour", hour),
                        reads,
                        Facts.all(facts.between(Fact.Kind.SHARE, day, day).filter(fact -> fact.hour() == hour))));
    }

    private void shares(LocalDate day, ArrayNode list) {
        Facts.count(facts.between(Fact.Kind.SHARE, day, day), Fact::number).forEach((scene, count) -> list.addObject()
                .put("ref_date", day.toString())
                .put("share_scene", scene)
                .put("share_count", count.times())
                .put("share_user", count.people()));
    }

    private void sharesByHour(LocalDate day, ArrayNode list) {
        Facts.count(facts.between(Fact.Kind.SHARE, day, day), HourAndNumber::of)
                .forEach((key, count) -> list.addObject()
                        .put("ref_date", day.toString())
                        .put("ref_hour", key.hour())
                        .put("share_scene", key.number())
                        .put("share_count", count.times())
                        .put("share_user", count.people()));
    }

    private static void addFigures(ObjectNode row, Count reads, Count shares) {
        row.put("int_page_read_user", reads.people())
                .put("int_page_read_count", reads.times())
                .put("ori_page_read_user", 0)
                .put("ori_page_read_count", 0)
                .put("share_user", shares.people())
                .put("share_count", shares.times())
                .put("add_to_fav_user", 0)
                .put("add_to_fav_count", 0);
    }
}
