package dev.tilth.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;

/** Which phone numbers exist, by the plans of their countries. Slow to start, so it starts with the first question. */
final class NumberingPlans {
    /** Where a trunk zero is dialled, in the order of people: every further country makes more numbers into phones. */
    private static final List<String> EUROPE = List.of("DE", "FR", "GB", "IT", "NL", "BE", "SE", "AT", "CH");

    private NumberingPlans() {}

    private static final class Loaded {
        static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    }

    /** @param number a plus, a country code and a number, only digits */
    static boolean exists(String number) {
        return exists(number, "ZZ");
    }

    /** @param number with its trunk zero, only digits */
    static boolean existsInEurope(String number) {
        for (String country : EUROPE) {
            if (exists(number, country)) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(String number, String country) {
        try {
            PhoneNumber parsed = Loaded.PLANS.parse(number, country);
            return Loaded.PLANS.isValidNumber(parsed);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
