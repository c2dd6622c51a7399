package io.hearth.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document_parsing_exception: [1:90] failed to parse field [f] of type [date] in document with id 'x'."
                        + " Preview of field's value: 'canary'",
                "document_parsing_exception: [1:90] failed to parse field [f] of type [long] in document with id 'x'."
                        + " Preview of field's value: '\nfield=\"canary\"\n[1:2] canary'",
                "illegal_argument_exception: failed to parse date field [canary] with format [f]",
                "number_format_exception: For input string: \"canary\"",
                "illegal_argument_exception: Document contains at least one immense term in field=\"f\" (whose UTF8"
                        + " encoding is longer than the max length 32766). The prefix of the first immense term is:"
                        + " 'canary...'",
            })
    void noValueStays(String reason) {
        assertThat(RefusalText.withoutValues(reason))
                .doesNotContain("canary")
                .startsWith(reason.substring(0, reason.indexOf(':') + 1));
    }

    @Test
    void theKindAndTheFieldStay() {
        assertThat(RefusalText.withoutValues("document_parsing_exception: [1:90] failed to parse field [occurred_at] of"
                        + " type [date] in document with id 'x'. Preview of field's value: 'v'"))
                .isEqualTo("document_parsing_exception: failed to parse field [occurred_at] of type [date]");
        assertThat(RefusalText.withoutValues("illegal_argument_exception: one immense term in field=\"text\" (whose)"))
                .isEqualTo("illegal_argument_exception: one immense term in field [text] (whose)");
        assertThat(RefusalText.withoutValues(
                        "illegal_argument_exception: Limit of total fields [1000] has been exceeded"))
                .isEqualTo("illegal_argument_exception: Limit of total fields [1000] has been exceeded");
    }
}
