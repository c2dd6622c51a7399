package io.hearth.api.cost;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Fields;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.contactbook.ContactFilter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Efficiency: what the channels of a month cost, and what came of those whom they brought. */
@RestController
@RequestMapping("/api/channel-costs/{month}")
class ChannelCostController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** A hundred billion yuan: more is a slip of the keyboard. */
    private static final long MOST_CENTS = 10_000_000_000_000L;

    private final ChannelCosts costs;
    private final ContactBook book;

    ChannelCostController(ChannelCosts costs, ElasticConnection elastic, IndexNames names, ApiSettings settings) {
        this.costs = costs;
        this.book = new ContactBook(elastic, names, settings.time());
    }

    /** @param month such as 2026-03 */
    @GetMapping
    CostView loadChannelCosts(@PathVariable String month) {
        YearMonth asked = month(month);
        Map<Channel, Long> known = costs.of(asked);
        return ElasticCalls.answer(() -> view(asked, known));
    }

    @PutMapping("/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setChannelCost(
            @PathVariable String month, @PathVariable String channel, @RequestBody CostRequest cost, Principal user) {
        YearMonth asked = month(month);
        Channel known = Fields.name("channel", Channel.class, channel);
        Long cents = cost.amountCents();
        if (cents != null && (cents < 0 || cents > MOST_CENTS)) {
            throw Fields.wrong("amount_cents", "is not from 0 to " + MOST_CENTS);
        }
        costs.set(asked, known, cents, user.getName());
    }

    private CostView view(YearMonth month, Map<Channel, Long> known) throws IOException {
        List<ChannelCost> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            long contacts = count(month, channel, null);
            Long cents = known.get(channel);
            if (contacts > 0 || cents != null) {
                long purchases = contacts == 0 ? 0 : count(month, channel, FunnelStage.PURCHASE);
                channels.add(ChannelCost.of(channel, cents, contacts, purchases));
            }
        }
        return new CostView(month.toString(), channels);
    }

    private long count(YearMonth month, Channel channel, @Nullable FunnelStage reached) throws IOException {
        ContactFilter filter =
                new ContactFilter(null, null, reached, null, null, null, channel, null, null, null, month, null, null);
        return book.page(filter, null, 1).total();
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException e) {
            throw Fields.wrong("month", "is no month such as 2026-03");
        }
        throw Fields.wrong("month", "is not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }

    /** @param amountCents null takes the cost back */
    record CostRequest(@Nullable Long amountCents) {}

    /** @param channels that brought somebody in the month or cost something, in their order */
    record CostView(String month, List<ChannelCost> channels) {}

    /**
     * One channel.
     *
     * @param amountCents null where nobody has said what it cost
     * @param contacts who first came through it in the month
     * @param purchases those of them who have bought by now
     * @param centsPerContact null without a cost or without contacts
     * @param centsPerPurchase null without a cost or without purchases
     */
    record ChannelCost(
            Channel channel,
            @Nullable Long amountCents,
            long contacts,
            long purchases,
            @Nullable Long centsPerContact,
            @Nullable Long centsPerPurchase) {

        static ChannelCost of(Channel channel, @Nullable Long cents, long contacts, long purchases) {
            return new ChannelCost(channel, cents, contacts, purchases, per(cents, contacts), per(cents, purchases));
        }

        private static @Nullable Long per(@Nullable Long cents, long count) {
            return cents == null || count == 0 ? null : Math.round((double) cents / count);
        }
    }
}
