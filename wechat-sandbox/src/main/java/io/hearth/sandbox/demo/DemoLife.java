package io.hearth.sandbox.demo;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.menu.MenuButton;
import io.hearth.sandbox.statistics.SentArticle;
import io.hearth.sandbox.world.FanActs;
import io.hearth.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Lets fans live: one act after the other, which and by whom from the seed, when by the course of the day. */
public final class DemoLife {

    private static final List<String> KEYS_WITHOUT_A_MENU = List.of("house_types", "prices", "visit", "broker");
    private static final List<String> SCENES_WITHOUT_CODES = List.of("sales_hall", "metro_poster", "spring_fair");
    private static final int ONE_IN_COMES_BACK = 5;

    private final World world;
    private final FanActs acts;
    private final DaysCourse course;
    private final DemoBrowser browser;
    private final RandomGenerator random;
    private int lastNumber;

    /** @param threads for the pages that fans open */
    public DemoLife(World world, DemoSettings settings, long seed, ExecutorService threads) {
        this.world = world;
        this.acts = world.acts();
        this.course = new DaysCourse(settings.actsAMinute());
        this.browser = new DemoBrowser(threads);
        this.random = new Random(seed);
        this.lastNumber = settings.fans();
    }

    /** Makes the followers of the start, unknown to the product until it asks, and lets life begin. */
    public void begin() {
        world.lock().run(() -> {
            Instant start = world.clock().instant();
            int count = lastNumber;
            for (int number = 1; number <= count; number++) {
                acts.appear(DemoFans.openid(number), DemoFans.followedAt(number, count, start));
            }
            scheduleNext(start);
        });
    }

    private void scheduleNext(Instant after) {
        Instant due = after.plus(course.pause(random, after));
        world.agenda().at(due, () -> {
            live(due);
            scheduleNext(due);
        });
    }

    private void live(Instant at) {
        DemoAct act = DemoAct.choose(random);
        if (act == DemoAct.FOLLOW) {
            follow(at);
            return;
        }
        List<Fan> followers = List.copyOf(world.fans().followers());
        if (!followers.isEmpty()) {
            live(act, pick(followers).openid(), at);
        }
    }

    private void live(DemoAct act, String openid, Instant at) {
        switch (act) {
            case READ -> world.facts().latestArticle().ifPresent(article -> read(openid, article, at));
            case SHARE -> world.facts().latestArticle().ifPresent(article -> acts.share(openid, article.msgid(), at));
            case CLICK -> acts.click(openid, clickKey(), at);
            case VIEW -> view(openid, at);
            case WRITE -> acts.sendText(openid, DemoSpeech.say(random, phoneOf(openid)), at);
            case SCAN -> scan(openid, at);
            case LEAVE -> acts.unfollow(openid, at);
            case FOLLOW -> follow(at);
        }
    }

    private void follow(Instant at) {
        String openid = newcomer();
        if (random.nextBoolean()) {
            scan(openid, at);
        } else {
            Origin[] origins = Origin.values();
            acts.follow(openid, origins[random.nextInt(origins.length)], at);
        }
    }

    /** Somebody new, or now and then somebody who had left. */
    private String newcomer() {
        List<String> gone = world.fans().all().stream()
                .filter(Predicate.not(Fan::isFollowing))
                .map(Fan::openid)
                .sorted()
                .toList();
        if (!gone.isEmpty() && random.nextInt(ONE_IN_COMES_BACK) == 0) {
            return pick(gone);
        }
        return DemoFans.openid(++lastNumber);
    }

    /** Through a code that the product has made, where there is one. */
    private void scan(String openid, Instant at) {
        List<String> tickets = world.codes().working(at);
        if (tickets.isEmpty()) {
            acts.scan(openid, pick(SCENES_WITHOUT_CODES), "", at);
        } else {
            acts.scanTicket(openid, pick(tickets), at);
        }
    }

    private void read(String openid, SentArticle article, Instant at) {
        acts.read(openid, article.msgid(), at);
        if (!article.sourceUrl().isEmpty()) {
            browser.open(article.sourceUrl(), openid);
        }
    }

    private String clickKey() {
        List<String> keys = world.menu().leaves().stream()
                .map(MenuButton::clickKey)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return pick(keys.isEmpty() ? KEYS_WITHOUT_A_MENU : keys);
    }

    private void view(String openid, Instant at) {
        List<String> urls = world.menu().leaves().stream()
                .map(MenuButton::viewUrl)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        if (!urls.isEmpty()) {
            String url = pick(urls);
            acts.view(openid, url, at);
            browser.open(url, openid);
        }
    }

    /** Fans who were not made by the rule have the first one's number, as fictitious as any. */
    private static String phoneOf(String openid) {
        return openid.matches("oDemoFan\\d{6}")
                ? DemoFans.phone(Integer.parseInt(openid.substring(openid.length() - 6)))
                : DemoFans.phone(1);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
