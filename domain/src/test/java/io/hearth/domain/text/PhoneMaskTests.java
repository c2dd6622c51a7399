package io.hearth.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneMaskTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "１３８１２３４５６７８",
                "+8613812345678",
                "+86 138 1234 5678",
                "008613812345678",
                "010-12345678",
                "(021) 1234 5678",
                "0755-1234567",
                "1 3 8 1 2 3 4 5 6 7 8",
            })
    void aNumberThatSomeoneTypedIsMasked(String number) {
        assertThat(PhoneMask.mask("我的电话是" + number + "，请联系")).isEqualTo("我的电话是***，请联系");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "订单 1234567890123456",
                "2026-11-22 12:30:00",
                "价格 12000000 元",
                "条码 6901481811083",
                "90平米 3室2厅",
                "",
            })
    void otherDigitsStay(String text) {
        assertThat(PhoneMask.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a13812345678b", "13812345678/13912345678", "手机13812345678或021-12345678"})
    void everyNumberOfATextIsMasked(String text) {
        assertThat(PhoneMask.mask(text)).doesNotContainPattern("[0-9]");
    }
}
