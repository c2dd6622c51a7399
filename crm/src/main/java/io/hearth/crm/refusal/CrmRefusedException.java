package io.hearth.crm.refusal;

import org.jspecify.annotations.Nullable;

/** A request that cannot be met; nothing of it was done. */
public final class CrmRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CrmRefusal refusal;
    private final @Nullable String field;
    private final String sentence;

    private CrmRefusedException(CrmRefusal refusal, @Nullable String field, String sentence) {
        super(sentence);
        this.refusal = refusal;
        this.field = field;
        this.sentence = sentence;
    }

    /** @param sentence in English, with values, never with a name or a phone number */
    public static CrmRefusedException of(CrmRefusal refusal, String sentence) {
        return new CrmRefusedException(refusal, null, sentence);
    }

    /** @param field the one that is at fault, in snake_case */
    public static CrmRefusedException field(CrmRefusal refusal, String field, String sentence) {
        return new CrmRefusedException(refusal, field, sentence);
    }

    public static CrmRefusedException notFound(String kind, Object id) {
        return of(CrmRefusal.NOT_FOUND, "there is no " + kind + " '" + id + "'");
    }

    public CrmRefusal refusal() {
        return refusal;
    }

    public @Nullable String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
