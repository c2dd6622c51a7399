package io.hearth.ingest.deadletter;

import java.util.regex.Pattern;

/**
 * What Elasticsearch says about a document that it refuses, without what stood in the document: the kind of error and
 * the names of fields stay, so that letters which died of the same have the same reason.
 */
final class RefusalText {

    /** Where in the document, which is another place in each. */
    private static final Pattern PLACE = Pattern.compile("\\[-?\\d+:-?\\d+\\] ?");

    /** The one message that has a field's name in quotes. */
    private static final Pattern QUOTED_FIELD = Pattern.compile("\\bfield=\"([^\"]*)\"");

    /** From here on there are values: in quotes, as a preview, or as the text that is no date or number. */
    private static final Pattern VALUES = Pattern.compile(
            "\\s*(?:\\bin document with id\\b|\\bPreview of field\\b"
                    + "|['\"`\u2018\u201c]|(?<=\\bparse \\w{1,20} field) \\[|\\bvalue:? ?\\[).*",
            Pattern.DOTALL);

    private RefusalText() {}

    static String withoutValues(String text) {
        String placeless = PLACE.matcher(text).replaceFirst("");
        String named = QUOTED_FIELD.matcher(placeless).replaceFirst("field [$1]");
        return VALUES.matcher(named).replaceFirst("");
    }
}
