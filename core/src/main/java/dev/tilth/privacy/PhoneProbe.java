package dev.tilth.privacy;

import java.util.Set;

/**
 * Phone numbers: a shape that people write and a word that speaks of phones, or, without the word, a number that exists
 * by the numbering plan of its country ({@link NumberingPlans}). The plans alone find few of the numbers in real text or
 * take every number for a phone; the words decide.
 */
final class PhoneProbe implements Probe {
    private static final int FEWEST_DIGITS = 6;
    private static final int WORDS_BACK = 5;
    private static final Set<String> WORDS = Context.words(
            """
            phone phones telephone tel mobile cell cellphone fax whatsapp sms call calling called
            dial reach answering contact hotline helpline landline telefon telefonnummer telefono
            teléfono telefone téléphone handy mobil móvil celular rufnummer tfno телефон тел 电话 手机
            電話 手機 전화 휴대폰""");
    private static final Set<String> WORDS_AFTER = Context.words("office fax mobile cell phone tel");
    private static final Set<String> AGAINST = Context.words(
            """
            order orders invoice ticket id ids ref reference sku isbn issn account acct tracking
            case serial version zip postcode postal card iban ssn price amount total sum population
            date year born page pages model part product item doi pmid arxiv uuid hash commit build
            rfc section policy booking timestamp ean upc imei port bytes size count value lat lon
            step""");

    private static final Context CONTEXT = new Context(WORDS_BACK, WORDS, AGAINST);

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        int start = start(text, at);
        if (start < 0) {
            return;
        }
        PhoneShape shape = PhoneShape.read(text, start);
        if (shape.digits() < FEWEST_DIGITS || shape.digits() > 15 || isMoney(text, start, shape.end())) {
            return;
        }
        if (!isArithmetic(text, shape) && accepts(text, shape, finds)) {
            finds.add(PrivateType.PHONE, start, shape.extensionEnd(text));
        }
    }

    /** Where the number starts whose first digit is at {@code at}, its plus or bracket included; -1 inside of another. */
    private static int start(CharSequence text, int at) {
        int start = at;
        char before = Chars.at(text, start - 1);
        if (before == '(') {
            start--;
            before = Chars.at(text, start - 1);
        }
        if (before == '+') {
            start--;
            before = Chars.at(text, start - 1);
        }
        if (before == '(' && Chars.at(text, start) == '+') {
            start--;
            before = Chars.at(text, start - 1);
        }
        boolean joined = before == '-' || before == '.' || before == '/' || before == '_' || before == '#';
        boolean inside = joined && Chars.isAlnum(Chars.at(text, start - 2));
        boolean listed = before == '/' && !Chars.isDigit(Chars.at(text, start - 2));
        return Chars.opensWord(text, start) && before != '_' && before != '*' && (!inside || listed) ? start : -1;
    }

    private static boolean accepts(CharSequence text, PhoneShape shape, Finds finds) {
        if (shape.isDate(text)) {
            return false;
        }
        Context.Says says = CONTEXT.before(text, shape.start(), finds);
        if (says == Context.Says.AGAINST) {
            return false;
        }
        if (says == Context.Says.FOR || Context.after(text, shape.extensionEnd(text), WORDS_AFTER)) {
            return shape.groups() > 1 || shape.digits() >= 7;
        }
        if (shape.isInternational(text)) {
            return NumberingPlans.exists(shape.international(text));
        }
        return shape.isNorthAmerican(text)
                || (shape.isEuropean(text) && NumberingPlans.existsInEurope(shape.digitsOnly(text)));
    }

    private static boolean isMoney(CharSequence text, int start, int end) {
        int before = Chars.at(text, start - 1) == ' ' ? start - 2 : start - 1;
        int after = Chars.at(text, end) == ' ' ? end + 1 : end;
        return isCurrency(Chars.at(text, before)) || isCurrency(Chars.at(text, after));
    }

    /** Whether the digits are terms: an operator or an equals sign follows, or they are divided. */
    private static boolean isArithmetic(CharSequence text, PhoneShape shape) {
        int next = shape.end();
        while (next < shape.end() + 3 && Chars.at(text, next) == ' ') {
            next++;
        }
        char before = Chars.at(text, shape.start() - 1);
        boolean operator = "=*×÷^".indexOf(Chars.at(text, next)) >= 0 && next < text.length();
        boolean thousands = before == ',' && shape.groups() == 1 && Chars.isDigit(Chars.at(text, shape.start() - 2));
        boolean computed = before == '*' || (before == '<' && Chars.at(text, shape.start() - 2) == '<');
        return operator || computed || thousands || shape.isQuotient(text);
    }

    private static boolean isCurrency(char c) {
        return c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '%' || c == '°';
    }
}
