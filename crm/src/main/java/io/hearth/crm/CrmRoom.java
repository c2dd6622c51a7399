package io.hearth.crm;

import io.hearth.crm.broker.BrokerDesk;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.broker.Registration;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.contact.Ties;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.phone.PersonalCipher;
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
import io.hearth.crm.staff.Staff;
import io.hearth.domain.time.HumanTime;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The room put together: what others call, on one database, with one clock. */
public final class CrmRoom {

    private final Database database;
    private final PhoneVault vault;
    private final Contacts contacts;
    private final Links links;
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

    /** @param dataSource with the tables of the rooms {@code store} and {@code crm} */
    public CrmRoom(DataSource dataSource, VaultKeys keys, HumanTime time, InstantSource clock, CodeMaker codes) {
        PersonalCipher cipher = new PersonalCipher(keys);
        this.database = new Database(dataSource);
        CrmInteractions world = new CrmInteractions(database);
        this.vault = new PhoneVault(database, cipher);
        this.contacts = new Contacts(database, cipher);
        this.links = new Links(database, vault, contacts, clock);
        this.ties = new Ties(database, contacts, clock);
        this.staff = new Staff(database);
        this.programme = new Programme(database, clock);
        this.consents = new Consents(database);
        this.brokers = new BrokerRows(database);
        this.registration = new Registration(database, contacts, vault, links, staff, world, clock);
        this.brokerDesk = new BrokerDesk(database, codes, clock);
        this.referralRows = new ReferralRows(database, cipher);
        this.followUps = new FollowUps(database, time);
        this.assignments = new Assignments(database, referralRows, contacts, staff, followUps, clock);
        this.referrals = new Referrals(
                database, programme, vault, cipher, contacts, staff, referralRows, assignments, world, clock);
        this.progress = new Progress(database, referralRows, contacts, followUps, world, clock);
        this.handOver = new HandOver(database, staff, followUps, clock);
    }

    public Database database() {
        return database;
    }

    public PhoneVault vault() {
        return vault;
    }

    public Contacts contacts() {
        return contacts;
    }

    public Links links() {
        return links;
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
}
