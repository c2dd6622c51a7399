package io.hearth.server.demo;

import io.hearth.domain.interaction.Channel;
import java.util.List;
import java.util.SplittableRandom;

/** What there is to read, to click and to ask in the demo. */
final class DemoCatalogue {

    private static final List<String> PROJECTS = List.of("lakeside", "hillcourt", "old-town");
    private static final List<String> MENU_KEYS = List.of("house_types", "prices", "visit", "news");
    private static final List<Integer> HOURS = List.of(8, 12, 12, 13, 18, 19, 20, 20, 21, 21, 22);
    private static final List<Channel> ORIGINS = List.of(
            Channel.ARTICLE,
            Channel.ARTICLE,
            Channel.ARTICLE,
            Channel.ARTICLE,
            Channel.WECHAT,
            Channel.WECHAT,
            Channel.WECHAT,
            Channel.VIDEO,
            Channel.VIDEO,
            Channel.COMMUNITY,
            Channel.COMMUNITY,
            Channel.ACTIVITY,
            Channel.SITE_VISIT,
            Channel.PARTNER);
    private static final List<String> QUESTIONS = List.of(
            "请问三房的户型还有吗？",
            "现在均价多少一平？",
            "周末可以看房吗？",
            "离地铁站有多远？",
            "首付比例是多少？",
            "样板间开放了吗？",
            "有没有带露台的户型？",
            "附近有什么学校？",
            "物业费怎么收？",
            "交房时间是什么时候？");
    private static final int ITEMS_PER_PROJECT = 12;

    private DemoCatalogue() {}

    static String project(SplittableRandom random) {
        return pick(PROJECTS, random);
    }

    static Channel origin(SplittableRandom random) {
        return pick(ORIGINS, random);
    }

    static String menuKey(SplittableRandom random) {
        return pick(MENU_KEYS, random);
    }

    static String question(SplittableRandom random) {
        return pick(QUESTIONS, random);
    }

    /** In Shanghai, from 8 to 22: mornings on the way, noon, and the evening most of all. */
    static int favouriteHour(SplittableRandom random) {
        return pick(HOURS, random);
    }

    static String content(SplittableRandom random, String project, Channel channel) {
        String kind = channel == Channel.VIDEO ? "video" : "article";
        return "%s-%s-%02d".formatted(kind, project, 1 + random.nextInt(ITEMS_PER_PROJECT));
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
