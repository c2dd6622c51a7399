package io.hearth.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneMaskTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900000001",
                "199 0000 0001",
                "199-0000-0001",
                "１３８１２３４５６７８",
                "+8619900000001",
                "+86 199 0000 0001",
                "008619900000001",
                "010-12345678",
                "(021) 1234 5678",
                "0755-1234567",
                "1 3 8 1 2 3 4 5 6 7 8",
                "一九九零零零零零零零一",
                "幺九九 零零零零 零零零幺",
                "199空0000空0001",
                "199然后0000再0001",
                "199零零零零0001",
                "①⑨⑨⓪⓪⓪⓪⓪⓪⓪①",
                "1️⃣9️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣",
                "199--0000--0001",
                "(+86)19900000001",
                "01012345678",
                "0571 8888 9999",
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
                "2026年11月22日 12点30分",
                "13栋2单元1502室89平30万",
                "一二三四五六七八九十",
                "98平180万，110平210万，125平240万",
                "尾号0031 合同20261122",
                "",
            })
    void otherDigitsStay(String text) {
        assertThat(PhoneMask.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a19900000001b", "19900000001/19900000002", "手机19900000001或021-12345678"})
    void everyNumberOfATextIsMasked(String text) {
        assertThat(PhoneMask.mask(text)).doesNotContainPattern("[0-9]");
    }
}
