package io.hearth.crm.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTests {

    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市, 杭州市",
        "黑龙江省大兴安岭地区, 大兴安岭地区",
        "吉林省吉林市, 吉林市",
        "云南省大理白族自治州, 大理白族自治州",
        "广西南宁市, 南宁市",
        "内蒙古锡林郭勒盟, 锡林郭勒盟",
        "上海市, 上海市",
        "天津, 天津市",
        "浙江省, 浙江省",
        "中国, ''",
        "'', ''"
    })
    void aCityHasNoProvince(String place, String city) {
        assertThat(City.ofPlace(place)).isEqualTo(city);
    }

    @Test
    void theTablesKnowTheFirstNumberOfAnOldRangeAndNothingOfNewOnes() {
        // An operator's own service number, nobody's.
        assertThat(City.of(new PhoneNumber("+8613800138000"))).isEqualTo("北京市");
        assertThat(City.of(new PhoneNumber("+8619900000001"))).isEqualTo(City.UNKNOWN);
    }
}
