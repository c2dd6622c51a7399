package io.hearth.crm;

import io.hearth.crm.anomaly.Anomalies;
import io.hearth.crm.anomaly.AnomalySettings;
import io.hearth.crm.attribution.Attributions;
import io.hearth.crm.attribution.Replay;
import io.hearth.crm.broker.BrokerDesk;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.broker.Registration;
import io.hearth.crm.contact.ClientHolders;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.contact.Reveals;
import io.hearth.crm.contact.Ties;
import io.hearth.crm.deal.BuyerNames;
import io.hearth.crm.deal.DealDesk;
import io.hearth.crm.deal.DealImport;
import io.hearth.crm.deal.DealRows;
import io.hearth.crm.deal.Deals;
import io.hearth.crm.erasure.Forgetting;
import io.hearth.crm.event.ClientWatch;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.figures.Figures;
import io.hearth.crm.phone.PersonalCipher;
import io.hearth.crm.phone.PhoneCities;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.referral.Assignments;
import io.hearth.crm.referral.FollowUps;
import io.hearth.crm.referral.HandOver;
import io.hearth.crm.referral.Progress;
import io.hearth.crm.referral.ReferralRows;
import io.hearth.crm.referral.Referrals;
import io.hearth.crm.reward.RewardRows;
import io.hearth.crm.reward.RewardSchemes;
import io.hearth.crm.reward.Rewards;
import io.hearth.crm.staff.Staff;
import io.hearth.crm.stagnation.Stagnation;
import io.hearth.domain.time.HumanTime;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The room put together: what others call, on one database, with one clock. */
public final class CrmRoom {

    private final Database database;
    private final PhoneVault vault;
    private final PhoneCities phoneCities;
    private final Contacts contacts;
    private final Links links;
    private final Reveals reveals;
    private final Ties ties;
    private final Staff staff;
    private final Programme programme;
    private final Consents consents;
    private final BrokerRows brokers;
    private final Registration registration;
    private final BrokerDesk brokerDesk;
    private final ReferralRows referralRows;
    private final Referrals referrals;
    private final Assignments assignments;
    private final FollowUps followUps;
    private final Progress progress;
    private final HandOver handOver;
    private final RewardSchemes rewardSchemes;
    private final Rewards rewards;
    private final RewardRows rewardRows;
    private final Attributions attributions;
    private final Replay replay;
    private final DealDesk dealDesk;
    private final DealImport dealImport;
    private final Figures figures;
    private final Anomalies anomalies;
    private final Stagnation stagnation;
    private final Forgetting forgetting;

    /** A room of whose clients nobody is told, with the other parameters as below. */
    public CrmRoom(DataSource dataSource, VaultKeys keys, HumanTime time, InstantSource clock, CodeMaker codes) {
        this(dataSource, keys, time, clock, codes, ClientWatch.NONE);
    }

    /**
     * @param dataSource with the tables of the rooms {@code store} and {@code crm}
     * @param watch is told of clients who get another consultant; on the same {@code dataSource}, in one transaction
     */
    public CrmRoom(
            DataSource dataSource,
            VaultKeys keys,
            HumanTime time,
            InstantSource clock,
            CodeMaker codes,
            ClientWatch watch) {
        PersonalCipher cipher = new PersonalCipher(keys);
        this.database = new Database(dataSource);
        CrmInteractions world = new CrmInteractions(database);
        this.vault = new PhoneVault(database, cipher);
        this.phoneCities = new PhoneCities(database, vault);
        this.contacts = new Contacts(database, cipher);
        ClientHolders clients = new ClientHolders(database, watch);
        this.links = new Links(database, vault, contacts, clients, clock);
        this.reveals = new Reveals(database, vault, clock);
        this.ties = new Ties(database, contacts, clock);
        this.staff = new Staff(database);
        this.programme = new Programme(database, clock);
        this.consents = new Consents(database);
        this.brokers = new BrokerRows(database);
        this.registration = new Registration(database, contacts, vault, links, staff, world, clock);
        this.brokerDesk = new BrokerDesk(database, vault, contacts, links, codes, clock);
        this.referralRows = new ReferralRows(database, cipher);
        this.followUps = new FollowUps(database, time);
        this.assignments = new Assignments(database, referralRows, contacts, clients, staff, followUps, clock);
        this.referrals = new Referrals(
                database, programme, vault, cipher, contacts, staff, referralRows, assignments, world, clock);
        this.progress = new Progress(database, referralRows, contacts, followUps, world, clock);
        this.handOver = new HandOver(database, staff, clients, followUps, clock);
        this.rewardSchemes = new RewardSchemes(database, clock);
        this.rewards = new Rewards(database, clock);
        this.rewardRows = new RewardRows(database);
        this.attributions = new Attributions(database, ties);
        this.replay = new Replay(database, rewardSchemes);
        this.dealDesk = DealDesk.open(
                database,
                vault,
                contacts,
                links,
                ties,
                staff,
                programme,
                attributions,
                progress,
                rewards,
                rewardSchemes,
                clients,
                world,
                clock);
        this.dealImport = new DealImport(dealDesk, time, clock);
        this.figures = new Figures(database, time, clock);
        this.stagnation = new Stagnation(database, programme, referralRows, rewardSchemes);
        this.forgetting = new Forgetting(database, clock);
        this.anomalies = new Anomalies(database, vault, AnomalySettings.DEFAULT, clock);
    }

    public Database database() {
        return database;
    }

    public PhoneVault vault() {
        return vault;
    }

    public PhoneCities phoneCities() {
        return phoneCities;
    }

    public Contacts contacts() {
        return contacts;
    }

    public Links links() {
        return links;
    }

    public Reveals reveals() {
        return reveals;
    }

    public Ties ties() {
        return ties;
    }

    public Staff staff() {
        return staff;
    }

    public Programme programme() {
        return programme;
    }

    public Consents consents() {
        return consents;
    }

    public BrokerRows brokers() {
        return brokers;
    }

    public Registration registration() {
        return registration;
    }

    public BrokerDesk brokerDesk() {
        return brokerDesk;
    }

    public ReferralRows referralRows() {
        return referralRows;
    }

    public Referrals referrals() {
        return referrals;
    }

    public Assignments assignments() {
        return assignments;
    }

    public FollowUps followUps() {
        return followUps;
    }

    public Progress progress() {
        return progress;
    }

    public HandOver handOver() {
        return handOver;
    }

    public RewardSchemes rewardSchemes() {
        return rewardSchemes;
    }

    public Rewards rewards() {
        return rewards;
    }

    public RewardRows rewardRows() {
        return rewardRows;
    }

    public Attributions attributions() {
        return attributions;
    }

    public Replay replay() {
        return replay;
    }

    public Deals deals() {
        return dealDesk.deals();
    }

    public DealRows dealRows() {
        return dealDesk.rows();
    }

    public BuyerNames buyerNames() {
        return dealDesk.names();
    }

    public DealImport dealImport() {
        return dealImport;
    }

    public Figures figures() {
        return figures;
    }

    public Anomalies anomalies() {
        return anomalies;
    }

    public Stagnation stagnation() {
        return stagnation;
    }

    public Forgetting forgetting() {
        return forgetting;
    }
}
