package io.hearth.crm.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.PhoneNumber;
import java.util.regex.Pattern;

/** Reads mobile numbers of mainland China in the forms that people type. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String REGION = "CN";
    private static final int COUNTRY_CODE = 86;
    private static final int MOST_CHARACTERS = 40;

    /** Digits of any script, blanks, pluses, brackets and the usual separators: letters would be read as digits. */
    private static final Pattern TYPED = Pattern.compile("[\\p{Nd}\\p{Zs}+＋()（）.．·_\\-\\p{Pd}－\\u2060\\u200b]+");

    private PhoneNumbers() {}

    /**
     * The number in its international form.
     *
     * @param field the one that was filled in, for the refusal; the refusal does not repeat the number
     * @throws CrmRefusedException with PHONE_INVALID, PHONE_FOREIGN or PHONE_NOT_MOBILE
     */
    public static PhoneNumber read(String field, String typed) {
        Phonenumber.PhoneNumber number = parse(field, typed);
        if (number.getCountryCode() != COUNTRY_CODE) {
            throw refused(CrmRefusal.PHONE_FOREIGN, field, "is a number of another country");
        }
        if (!UTIL.isValidNumber(number) || number.hasExtension()) {
            throw invalid(field);
        }
        // 9999999999 is a valid number, of a fixed line: validity alone says too little.
        PhoneNumberType type = UTIL.getNumberType(number);
        if (type != PhoneNumberType.MOBILE) {
            throw refused(CrmRefusal.PHONE_NOT_MOBILE, field, "is no mobile number but " + type);
        }
        return new PhoneNumber(UTIL.format(number, PhoneNumberFormat.E164));
    }

    private static Phonenumber.PhoneNumber parse(String field, String typed) {
        if (typed.length() > MOST_CHARACTERS || !TYPED.matcher(typed).matches()) {
            throw invalid(field);
        }
        try {
            return UTIL.parse(typed, REGION);
        } catch (NumberParseException e) {
            throw invalid(field);
        }
    }

    private static CrmRefusedException invalid(String field) {
        return refused(CrmRefusal.PHONE_INVALID, field, "is no phone number");
    }

    private static CrmRefusedException refused(CrmRefusal refusal, String field, String what) {
        return CrmRefusedException.field(refusal, field, field + " " + what);
    }
}
