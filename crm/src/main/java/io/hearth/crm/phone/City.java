package io.hearth.crm.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.hearth.domain.contact.PhoneNumber;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mobile number was given out, by the tables that come with libphonenumber. It tells neither where somebody lives,
 * nor who has taken the number along to another city.
 */
final class City {

    /** As the database keeps it. */
    static final String UNKNOWN = "";

    /** What the tables say of ranges that they do not know. */
    private static final String COUNTRY = "中国";

    private static final Pattern PROVINCE = Pattern.compile("(?:\\p{IsHan}{2,3}省|内蒙古|广西|宁夏|新疆|西藏)(\\p{IsHan}+)");

    private City() {}

    /** The city without its province, such as 杭州市; {@link #UNKNOWN} where the tables know none. */
    static String of(PhoneNumber number) {
        try {
            var parsed = PhoneNumberUtil.getInstance().parse(number.e164(), null);
            return ofPlace(
                    PhoneNumberOfflineGeocoder.getInstance().getDescriptionForValidNumber(parsed, Locale.CHINESE));
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("a number of the vault is none", e);
        }
    }

    /** @param place as the tables write it: 浙江省杭州市, 新疆喀什地区, 上海市 */
    static String ofPlace(String place) {
        if (place.isEmpty() || place.equals(COUNTRY)) {
            return UNKNOWN;
        }
        Matcher province = PROVINCE.matcher(place);
        String city = province.matches() ? province.group(1) : place;
        // Some ranges of this one city lack the last character.
        return city.equals("天津") ? "天津市" : city;
    }
}
