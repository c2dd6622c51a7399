package io.hearth.push.content;

/** What a content says in WeChat. */
public final class Messages {

    private Messages() {}

    /**
     * The message, or what stands for it where people read of it.
     *
     * @throws IllegalArgumentException if it is none that is said in WeChat
     */
    public static String of(ContentBody body) {
        if (body instanceof ContentBody.Text text) {
            return text.text();
        } else if (body instanceof ContentBody.Invitation invitation) {
            return invitation.text() + "\n" + invitation.page();
        } else if (body instanceof ContentBody.Voucher voucher) {
            return voucher.message();
        } else if (body instanceof ContentBody.Article article) {
            return article.title();
        } else if (body instanceof ContentBody.MiniProgram card) {
            return card.title();
        } else if (body instanceof ContentBody.Image) {
            return "[图片]";
        }
        throw new IllegalArgumentException("a " + body.getClass().getSimpleName() + " is no message");
    }
}
