package io.hearth.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.PhoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksIT {

    private static final PhoneNumber NUMBER = new PhoneNumber("+8619900000001");

    private final CrmFixture crm = new CrmFixture();
    private final Contact one = crm.room.contacts().createClient(CrmFixture.START);
    private final Contact other = crm.room.contacts().createClient(CrmFixture.START);

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aNumberBelongsToOneContactUntilItIsTakenBack() {
        PhoneId phone = crm.room.links().linkPhone(NUMBER, one.id(), "said so", "chen");
        assertThat(crm.room.links().linkPhone(NUMBER, one.id(), "said so again", "chen"))
                .isEqualTo(phone);
        assertRefused(CrmRefusal.PHONE_TAKEN, () -> crm.room.links().linkPhone(NUMBER, other.id(), "no", "chen"));
        assertRefused(CrmRefusal.CHANGED, () -> crm.room.links().unlinkPhone(phone, other.id(), "no", "chen"));

        crm.room.links().unlinkPhone(phone, one.id(), "was a mistake", "chen");
        crm.room.links().linkPhone(NUMBER, other.id(), "it is theirs", "chen");

        assertThat(crm.room.vault().of(other.id())).containsExactly(phone);
        assertThat(crm.room.vault().masked(List.of(phone))).containsEntry(phone, "199****0001");
        assertThat(crm.count("select count(*) from link_history where link_key = '" + phone + "'"))
                .isEqualTo(3);
        assertThat(crm.count("select count(*) from audit_log where action like '%LINKED_PHONE' and object_id in ('"
                        + one.id() + "', '" + other.id() + "')"))
                .isEqualTo(3);
    }

    @Test
    void aFanIsLinkedMovedAndUnlinked() {
        OpenId fan = new OpenId("oFan");
        crm.room.links().linkFan(fan, one.id(), "showed the phone", "chen");
        crm.room.links().linkFan(fan, other.id(), "was mistaken", "chen");
        assertRefused(CrmRefusal.CHANGED, () -> crm.room.links().unlinkFan(fan, one.id(), "no", "chen"));
        crm.room.links().unlinkFan(fan, other.id(), "asked for it", "chen");
        assertThat(crm.count("select count(*) from contact_link where contact_id is null"))
                .isEqualTo(1);
    }

    @Test
    void aTieIsMadeOnceWhateverItsOrderAndUndone() {
        ContactTie there = new ContactTie(ContactTie.Kind.HOUSEHOLD, one.id(), other.id());
        ContactTie back = new ContactTie(ContactTie.Kind.HOUSEHOLD, other.id(), one.id());
        Tie made = crm.room.ties().make(there, "household register", "chen");
        assertRefused(CrmRefusal.CHANGED, () -> crm.room.ties().make(back, "again", "chen"));
        assertThat(crm.room.ties().of(List.of(other.id()))).containsExactly(made);

        crm.room.ties().undo(made.id(), "chen");
        assertThat(crm.room.ties().of(List.of(one.id()))).isEmpty();
        assertRefused(CrmRefusal.NOT_FOUND, () -> crm.room.ties().undo(made.id(), "chen"));
        crm.room.ties().make(back, "after all", "chen");
    }

    @Test
    void namesAndNumbersAreNotReadableInTheTables() {
        crm.room.contacts().rename(one.id(), "Canary Wu");
        crm.room.links().linkPhone(NUMBER, one.id(), "said so", "chen");
        assertThat(crm.count("select count(*) from contact where position('Canary' in encode(name, 'escape')) > 0"))
                .isZero();
        assertThat(crm.count("select count(*) from phone where position('9900000001' in encode(sealed, 'escape')) > 0"))
                .isZero();
        assertThat(crm.room.contacts().names(List.of(one.id()))).containsEntry(one.id(), "Canary Wu");
        assertThat(Names.masked("Canary Wu")).isEqualTo("C***");
        assertThat(Names.masked("王小明")).isEqualTo("王**");
        assertThat(Names.masked("🏠")).isEqualTo("🏠*");
    }

    private static void assertRefused(CrmRefusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
