package io.hearth.crm.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hearth.crm.refusal.CrmRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    /** What the library answers to some inputs, computed elsewhere; lies beside the checkout, if at all. */
    private static final Path TABLE =
            Path.of("..", "..", "shared", "data", "phone", "libphonenumber_8.13.52_results.tsv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900000001",
                "+8619900000001",
                "+86 199 0000 0001",
                "86 19900000001",
                "0086-199-0000-0001",
                "199-0000-0001",
                "（199）0000 0001",
                "１９９００００　０００１",
                "＋８６１９９００００　０００１",
                " 199.0000.0001 "
            })
    void everyFormThatPeopleTypeIsTheSameNumber(String typed) {
        assertThat(PhoneNumbers.read("phone", typed).e164()).isEqualTo("+8619900000001");
    }

    @ParameterizedTest
    @CsvSource({
        "'', PHONE_INVALID",
        "1990000000, PHONE_INVALID",
        "199000000011, PHONE_INVALID",
        "12345678901, PHONE_INVALID",
        "phone 19900000001, PHONE_INVALID",
        "19900000001 ext. 5, PHONE_INVALID",
        "1990000000a, PHONE_INVALID",
        "19900000001;19900000002, PHONE_INVALID",
        "+1 212 555 0100, PHONE_FOREIGN",
        "+852 5123 4567, PHONE_FOREIGN",
        "010-12345678, PHONE_NOT_MOBILE",
        "9999999999, PHONE_NOT_MOBILE",
        "4001234567, PHONE_NOT_MOBILE"
    })
    void anythingElseIsRefusedWithoutBeingRepeated(String typed, String refusal) {
        assertThatThrownBy(() -> PhoneNumbers.read("phone", typed))
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> {
                    assertThat(refused.refusal()).hasToString(refusal);
                    assertThat(refused.field()).isEqualTo("phone");
                    assertThat(refused.sentence()).doesNotContain("99").doesNotContain("123");
                });
    }

    @Test
    void itAgreesWithTheTableOfTheLibrary() throws IOException {
        assumeThat(TABLE).exists();
        List<String> rows = Files.readAllLines(TABLE);

        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            boolean mobile = cells[1].equals("true") && cells[2].equals("MOBILE");
            if (mobile) {
                assertThat(PhoneNumbers.read("phone", cells[0]).e164()).isEqualTo(cells[3]);
            } else {
                assertThatThrownBy(() -> PhoneNumbers.read("phone", cells[0])).isInstanceOf(CrmRefusedException.class);
            }
        });
    }
}
