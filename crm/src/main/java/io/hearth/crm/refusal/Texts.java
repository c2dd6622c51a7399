package io.hearth.crm.refusal;

import io.hearth.domain.text.PhoneMask;

/** Checks what people type. */
public final class Texts {

    /** Longer than any name on a passport. */
    public static final int NAME = 60;

    public static final int LINE = 200;
    public static final int NOTE = 1_000;

    private Texts() {}

    /**
     * The text without white space around it.
     *
     * @param maxCharacters counted as people do, an emoji as one
     * @throws CrmRefusedException with TEXT if it is empty, too long, or has control characters or half characters
     */
    public static String require(String field, String text, int maxCharacters) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw CrmRefusedException.field(CrmRefusal.TEXT, field, field + " is empty");
        }
        int characters = stripped.codePointCount(0, stripped.length());
        if (characters > maxCharacters) {
            throw CrmRefusedException.field(
                    CrmRefusal.TEXT,
                    field,
                    field + " has " + characters + " characters, at most " + maxCharacters + " are allowed");
        }
        if (stripped.codePoints().anyMatch(Texts::isUnfit)) {
            throw CrmRefusedException.field(
                    CrmRefusal.TEXT, field, field + " has control or unpaired surrogate characters");
        }
        return stripped;
    }

    /**
     * The same for a note, a reason or an evidence. Phone numbers that people type into it are masked: they belong into
     * the vault.
     */
    public static String sentence(String field, String text, int maxCharacters) {
        return PhoneMask.mask(require(field, text, maxCharacters));
    }

    private static boolean isUnfit(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return !layout && Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
