package io.hearth.server.demo;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One fan's way, from the first contact as far as chance carries it. The chances are chosen so that the funnel has the
 * shape that developers know: many hear of a project, few buy. They are a demo's, not a forecast's.
 */
final class FanJourney {

    private static final int HISTORY_DAYS = 365;

    private static final double CHANCE_OF_INTEREST = 0.52;
    private static final double CHANCE_OF_VISIT = 0.44;
    private static final double CHANCE_OF_RESERVATION = 0.42;
    private static final double CHANCE_OF_CONTRACT = 0.86;
    private static final double CHANCE_OF_CANCELLATION = 0.06;
    private static final double CHANCE_OF_HANDOVER = 0.8;
    private static final double CHANCE_OF_OPINION = 0.6;
    private static final double CHANCE_OF_ADVOCACY = 0.5;
    private static final double CHANCE_OF_LEAVING = 0.07;
    private static final double CHANCE_OF_SHARING = 0.12;

    private final SplittableRandom random;
    private final DemoDiary diary;
    private boolean follows = true;

    FanJourney(OpenId openId, SplittableRandom random, Instant now) {
        this.random = random;
        this.diary = new DemoDiary(openId, random, now);
        live();
    }

    List<Interaction> interactions() {
        return diary.interactions();
    }

    boolean stillFollows() {
        return follows;
    }

    boolean ownsAndFollows() {
        return follows
                && diary.interactions().stream()
                        .anyMatch(interaction -> interaction.type() == InteractionType.HANDOVER);
    }

    private void live() {
        meet();
        if (happens(CHANCE_OF_INTEREST)) {
            consider();
        } else {
            glance();
        }
        if (happens(CHANCE_OF_LEAVING)) {
            diary.later(5, 60);
            follows = !diary.write(InteractionType.UNFOLLOW, Channel.WECHAT);
        }
    }

    private void meet() {
        // Squared, so that more fans came lately: the account grows.
        double age = random.nextDouble() * random.nextDouble();
        diary.startDaysAgo(1 + (int) (age * (HISTORY_DAYS - 1)));
        Channel origin = DemoCatalogue.origin(random);
        switch (origin) {
            case SITE_VISIT, ACTIVITY, PARTNER -> diary.write(InteractionType.SCAN, origin);
            case ARTICLE, VIDEO, BLOG, COMMUNITY -> diary.writeAboutContent(InteractionType.CONTENT_VIEW, origin);
            case WECHAT, QQ, EMAIL, PHONE, UNKNOWN -> {}
        }
        diary.later(0, 1);
        diary.write(InteractionType.FOLLOW, Channel.WECHAT);
    }

    private void glance() {
        int views = random.nextInt(3);
        for (int i = 0; i < views; i++) {
            diary.later(1, 40);
            diary.writeAboutContent(InteractionType.CONTENT_VIEW, Channel.ARTICLE);
        }
    }

    private void consider() {
        int rounds = 3 + random.nextInt(9);
        for (int i = 0; i < rounds; i++) {
            diary.later(0, 9);
            read();
        }
        if (happens(CHANCE_OF_VISIT)) {
            visit();
        }
    }

    private void read() {
        diary.writeAboutContent(InteractionType.CONTENT_VIEW, happens(0.75) ? Channel.ARTICLE : Channel.VIDEO);
        if (happens(0.25)) {
            diary.writeMenuClick();
        }
        if (happens(0.2)) {
            diary.writeMessage(DemoCatalogue.question(random));
        }
        if (happens(0.08)) {
            diary.writeAboutContent(InteractionType.FAVOURITE, Channel.ARTICLE);
        }
        if (happens(CHANCE_OF_SHARING)) {
            share();
        }
    }

    private void share() {
        diary.writeAboutContent(InteractionType.SHARE, Channel.WECHAT);
        if (happens(0.5)) {
            diary.later(0, 2);
            diary.writeAboutContent(InteractionType.SHARE_OPENED, Channel.WECHAT);
        }
    }

    private void visit() {
        diary.later(1, 10);
        diary.write(InteractionType.VISIT_BOOKED, Channel.WECHAT);
        diary.later(1, 7);
        diary.write(InteractionType.VISIT, Channel.SITE_VISIT);
        if (happens(0.3)) {
            diary.later(3, 20);
            diary.write(InteractionType.ACTIVITY_ATTENDED, Channel.ACTIVITY);
        }
        if (happens(CHANCE_OF_RESERVATION)) {
            buy();
        }
    }

    private void buy() {
        diary.later(1, 15);
        diary.write(InteractionType.RESERVATION, Channel.SITE_VISIT);
        diary.later(3, 20);
        if (happens(CHANCE_OF_CANCELLATION)) {
            diary.write(InteractionType.CANCELLATION, Channel.SITE_VISIT);
            return;
        }
        if (happens(CHANCE_OF_CONTRACT) && diary.write(InteractionType.CONTRACT, Channel.SITE_VISIT)) {
            moveIn();
        }
    }

    private void moveIn() {
        diary.later(20, 90);
        if (!happens(CHANCE_OF_HANDOVER) || !diary.write(InteractionType.HANDOVER, Channel.SITE_VISIT)) {
            return;
        }
        diary.later(2, 30);
        diary.write(InteractionType.SERVICE_REQUEST, Channel.WECHAT);
        if (happens(CHANCE_OF_OPINION)) {
            diary.later(1, 30);
            diary.write(happens(0.8) ? InteractionType.PRAISE : InteractionType.COMPLAINT, Channel.WECHAT);
            if (happens(CHANCE_OF_ADVOCACY)) {
                diary.later(1, 20);
                diary.write(InteractionType.REFERRAL_MADE, Channel.WECHAT);
            }
        }
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }
}
