package io.hearth.api.export;

/**
 * What a cell of a spreadsheet shows. Text that a spreadsheet would take for a formula gets an apostrophe in front, so that
 * what a stranger typed is never carried out on the computer of whoever opens the file.
 */
final class Cells {

    /** The wide forms are formulas where people type Chinese. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    static String text(Object value) {
        String text = value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
