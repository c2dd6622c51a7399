package io.hearth.crm.deal;

import io.hearth.crm.attribution.Attributions;
import io.hearth.crm.contact.ClientHolders;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.contact.Ties;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.referral.Progress;
import io.hearth.crm.reward.RewardSchemes;
import io.hearth.crm.reward.Rewards;
import io.hearth.crm.staff.Staff;
import java.time.InstantSource;

/** Puts the parts of this feature together. */
public record DealDesk(Deals deals, DealRows rows, BuyerNames names) {

    /** @param clock the same for all parts of the room */
    public static DealDesk open(
            Database database,
            PhoneVault vault,
            Contacts contacts,
            Links links,
            Ties ties,
            Staff staff,
            Programme programme,
            Attributions attributions,
            Progress progress,
            Rewards rewards,
            RewardSchemes schemes,
            ClientHolders clients,
            CrmInteractions world,
            InstantSource clock) {
        BuyerNames names = new BuyerNames(database, contacts, clock);
        Consequences consequences = new Consequences(
                database, staff, contacts, programme, attributions, progress, rewards, schemes, names, clients, world);
        Buyers buyers = new Buyers(database, vault, contacts, links, ties);
        return new DealDesk(
                new Deals(database, staff, programme, buyers, consequences, clock), new DealRows(database), names);
    }
}
