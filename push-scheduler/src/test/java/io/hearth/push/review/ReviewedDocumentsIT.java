package io.hearth.push.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.push.PushFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewedDocumentsIT {

    private static final DocumentKind KIND = DocumentKind.CONTENT;

    private final PushFixture push = new PushFixture();
    private final ReviewedDocuments documents = new ReviewedDocuments(push.database, push.clock);

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() {
        Reviewed draft = documents.create(KIND, "问候", "{}", "wang");
        Reviewed edited = documents.edit(KIND, draft.documentId(), draft.revision(), "问候", "{\"a\":1}", "li");
        Reviewed submitted = documents.submit(KIND, draft.documentId(), edited.revision(), "zhao");

        refuses(ReviewRefusal.OWN_WORK, () -> approve(submitted, "wang"));
        refuses(ReviewRefusal.OWN_WORK, () -> approve(submitted, "li"));
        Reviewed approved = approve(submitted, "zhao");

        assertThat(approved.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(approved.approvedVersion()).isEqualTo(1);
        assertThat(approved.hash()).isEqualTo(DocumentHash.of("{\"a\":1}"));
    }

    @Test
    void aChangeAfterApprovalBeginsANewVersionAndTheApprovedOneStaysInForce() {
        Reviewed approved = approved("{\"a\":1}");

        Reviewed edited = documents.edit(KIND, approved.documentId(), approved.revision(), "问候", "{\"a\":2}", "wang");

        assertThat(edited.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.approvedVersion()).isEqualTo(1);
        assertThat(documents.findApproved(edited.documentId(), 1)).contains("{\"a\":1}");
        assertThat(documents.findApproved(edited.documentId(), 2)).isEmpty();
    }

    @Test
    void aChangeInReviewAsksForReviewAgain() {
        Reviewed draft = documents.create(KIND, "问候", "{}", "wang");
        Reviewed submitted = documents.submit(KIND, draft.documentId(), draft.revision(), "wang");
        Reviewed edited = documents.edit(KIND, draft.documentId(), submitted.revision(), "问候", "{\"a\":2}", "wang");

        assertThat(edited.state()).isEqualTo(ReviewState.DRAFT);
        refuses(ReviewRefusal.STATE, () -> approve(edited, "li"));
        refuses(ReviewRefusal.STALE, () -> approve(submitted, "li"));
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        Reviewed draft = documents.create(KIND, "问候", "{}", "wang");
        documents.edit(KIND, draft.documentId(), draft.revision(), "问候", "{\"a\":1}", "wang");

        refuses(
                ReviewRefusal.STALE,
                () -> documents.edit(KIND, draft.documentId(), draft.revision(), "问候", "{\"a\":2}", "li"));
        assertThat(documents.load(KIND, draft.documentId()).json()).isEqualTo("{\"a\":1}");
    }

    @Test
    void whatWasSentBackTellsWhyAndWhatIsRetiredIsOutOfForce() {
        Reviewed draft = documents.create(KIND, "问候", "{}", "wang");
        Reviewed submitted = documents.submit(KIND, draft.documentId(), draft.revision(), "wang");
        Reviewed back = documents.sendBack(KIND, draft.documentId(), submitted.revision(), "li", "太长");
        assertThat(back.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(back.note()).isEqualTo("太长");

        Reviewed approved = approved("{}");
        Reviewed retired = documents.retire(KIND, approved.documentId(), approved.revision(), "wang");
        assertThat(retired.retired()).isTrue();
        assertThat(documents.findApproved(approved.documentId(), 1)).isEmpty();
        refuses(
                ReviewRefusal.STATE,
                () -> documents.edit(KIND, retired.documentId(), retired.revision(), "问候", "{}", "wang"));
        refuses(ReviewRefusal.NOT_FOUND, () -> documents.load(DocumentKind.PLAN, retired.documentId()));
    }

    private Reviewed approved(String json) {
        Reviewed draft = documents.create(KIND, "问候", json, "wang");
        return approve(documents.submit(KIND, draft.documentId(), draft.revision(), "wang"), "li");
    }

    private Reviewed approve(Reviewed submitted, String account) {
        return documents.approve(KIND, submitted.documentId(), submitted.revision(), account);
    }

    private static void refuses(ReviewRefusal refusal, ThrowingCallable request) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(request)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
