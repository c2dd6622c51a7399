package io.hearth.push.dispatch;

import io.hearth.push.content.ContentBody;

/** What a content says in WeChat. */
final class Messages {

    private Messages() {}

    /** @throws IllegalArgumentException if it is none that is said in WeChat */
    static String of(ContentBody body) {
        if (body instanceof ContentBody.Text text) {
            return text.text();
        } else if (body instanceof ContentBody.Invitation invitation) {
            return invitation.text() + "\n" + invitation.page();
        } else if (body instanceof ContentBody.Voucher voucher) {
            return voucher.message();
        }
        throw new IllegalArgumentException("a " + body.getClass().getSimpleName() + " is no message");
    }
}
