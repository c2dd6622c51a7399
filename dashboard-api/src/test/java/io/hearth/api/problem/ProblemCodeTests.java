package io.hearth.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatusCode;

class ProblemCodeTests {

    @Test
    void typeAndCodeComeFromTheName() {
        assertThat(ProblemCode.BAD_CREDENTIALS.code()).isEqualTo("bad_credentials");
        assertThat(ProblemCode.BAD_CREDENTIALS.type()).hasToString("urn:hearth:problem:bad-credentials");
    }

    @ParameterizedTest
    @EnumSource
    void aGeneralCodeHasTheStatusThatItStandsFor(ProblemCode code) {
        assertThat(ProblemCode.ofStatus(code.status()).status().series())
                .isEqualTo(code.status().series());
    }

    @Test
    void aStatusWithoutACodeOfItsOwnGetsThatOfItsClass() {
        assertThat(ProblemCode.ofStatus(HttpStatusCode.valueOf(418))).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(ProblemCode.ofStatus(HttpStatusCode.valueOf(502))).isEqualTo(ProblemCode.INTERNAL_ERROR);
    }

    /** Clients decide by these: one that goes away or changes breaks them. */
    @Test
    void theCodesAreStable() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.joining(" ")))
                .isEqualTo(
                        "not_signed_in bad_credentials too_many_attempts too_many_requests"
                                + " password_change_required forbidden csrf_token_refused"
                                + " invalid_request invalid_fields not_found method_not_allowed not_acceptable conflict"
                                + " changed_meanwhile version_missing request_too_large unsupported_media_type internal_error service_unavailable");
    }
}
