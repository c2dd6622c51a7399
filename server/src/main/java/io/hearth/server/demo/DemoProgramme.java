package io.hearth.server.demo;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.broker.NewBroker;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Two months of a referral programme: brokers, clients in every state, deals and rewards, and work for today. */
public final class DemoProgramme {

    private static final int BROKERS = 12;

    /** The latest two wait for their confirmation. */
    private static final int CONFIRMED = BROKERS - 2;

    private static final Duration STORY = Duration.ofDays(60);

    /** The numbers of clients begin behind those of brokers. */
    static final long FIRST_CLIENT = 100;

    private final DataSource dataSource;
    private final VaultKeys keys;
    private final HumanTime time;

    public DemoProgramme(DataSource dataSource, VaultKeys keys, HumanTime time) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.time = time;
    }

    /** A number that belongs to nobody. */
    static String phone(long number) {
        return "1990000%04d".formatted(number);
    }

    /**
     * Tells the story in one transaction: it is there as a whole, or not at all, and never twice.
     *
     * @param end nothing happens after it
     */
    void seed(Instant end) {
        MovingClock clock = new MovingClock(end.minus(STORY));
        // Codes are made when brokers ask for theirs: the story itself asks nothing of WeChat.
        CodeMaker later = scene -> Optional.empty();
        CrmRoom crm = new CrmRoom(dataSource, keys, time, clock, later);
        crm.database().inTransaction(() -> {
            if (crm.brokers().latest(1).isEmpty()) {
                DemoOffice.open(crm, clock.instant());
                new DemoClients(crm, clock, brokers(crm, clock), end).live();
            }
            return crm;
        });
    }

    private static List<Broker> brokers(CrmRoom crm, MovingClock clock) {
        List<Broker> brokers = new ArrayList<>();
        for (int i = 0; i < BROKERS; i++) {
            Broker broker = register(crm, i);
            if (i < CONFIRMED) {
                clock.pass(Duration.ofHours(5));
                broker = crm.brokerDesk().confirm(broker.id(), DemoOffice.HEAD);
            }
            brokers.add(broker);
        }
        return brokers;
    }

    private static Broker register(CrmRoom crm, int i) {
        BrokerType[] types = BrokerType.values();
        boolean won = i % 3 == 1;
        return crm.registration()
                .register(new NewBroker(
                        DemoHistory.openId(i + 1),
                        "经纪人 " + (i + 1),
                        phone(i + 1L),
                        types[i % types.length],
                        won ? RecruitingChannel.COMMUNITY_TOUR : RecruitingChannel.MENU,
                        won ? DemoOffice.RECRUITER : null,
                        DemoOffice.CONSENT,
                        null));
    }
}
