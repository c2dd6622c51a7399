package io.hearth.store.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkSnapshotTests {

    private static final ContactId OWN = ContactId.ofSubject(Subject.parse("fan:a"));
    private static final ContactId OTHER = new ContactId("c-1");
    private static final ContactId THIRD = new ContactId("c-2");

    @Test
    void aSnapshotReadsBackAsItself() {
        LinkSnapshot links = snapshot(Map.of("fan:a", OTHER, "client:b", THIRD));

        assertThat(links.toText()).isEqualTo("client:b c-2\nfan:a c-1\n");
        assertThat(LinkSnapshot.parse(links.toText())).isEqualTo(links);
        assertThat(LinkSnapshot.parse("")).isEqualTo(LinkSnapshot.NONE);
    }

    @Test
    void aLinkToTheContactThatTheKeyMakesByItselfIsNone() {
        assertThat(snapshot(Map.of("fan:a", OWN))).isEqualTo(LinkSnapshot.NONE);
        assertThat(LinkSnapshot.NONE.contactOf("fan:a")).isEqualTo(OWN);
    }

    @Test
    void madeMovedAndUndoneLinksAreTold() {
        LinkSnapshot before = snapshot(Map.of("fan:kept", OTHER, "fan:moved", OTHER, "fan:undone", OTHER));
        LinkSnapshot after = snapshot(Map.of("fan:kept", OTHER, "fan:moved", THIRD, "fan:made", OTHER));

        assertThat(after.differingFrom(before)).containsExactly("fan:made", "fan:moved", "fan:undone");
        assertThat(before.differingFrom(after)).isEqualTo(after.differingFrom(before));
    }

    @Test
    void aBrokenLineIsRefusedWithoutBeingRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkSnapshot.parse("fan:a c-1\nfan:secret\n"))
                .withMessage("a link without a contact, after 1 others");
    }

    private static LinkSnapshot snapshot(Map<String, ContactId> contacts) {
        return new LinkSnapshot(new TreeMap<>(contacts));
    }
}
