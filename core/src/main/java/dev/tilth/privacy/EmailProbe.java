package dev.tilth.privacy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Set;

/**
 * E-mail addresses, around {@code @}: a mailbox and a domain of two labels or more whose last is a word. Not
 * {@code git@host}, which is no person, nor the user of a URL, nor {@code image@2x.png}.
 */
final class EmailProbe implements Probe {
    private static final int LONGEST_MAILBOX = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int SCRIPTS_WITHOUT_SPACES = 0x2E80;
    private static final Set<String> SYSTEM_USERS = Context.words("git hg svn");
    private static final Set<String> FILE_ENDINGS = Context.words(
            """
            png jpg jpeg gif svg webp css js json html htm xml txt pdf java cpp ico bmp tiff yaml
            yml""");

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (!isLabelPart(Chars.at(text, at + 1))) {
            return;
        }
        int end = domainEnd(text, at + 1);
        if (end < 0) {
            return;
        }
        int start = mailboxStart(text, at, Chars.at(text, end) == '\'');
        if (start < at && !isSystemUser(text, start, at) && !isUserOfUrl(text, start)) {
            finds.add(PrivateType.EMAIL, start, end);
        }
    }

    /** Start of the mailbox before the {@code @}, or its own place where there is none. */
    private static int mailboxStart(CharSequence text, int at, boolean quoted) {
        int start = at;
        boolean plain = Chars.at(text, at - 1) < SCRIPTS_WITHOUT_SPACES;
        while (start > 0 && at - start < LONGEST_MAILBOX) {
            char c = text.charAt(start - 1);
            boolean part = isMailboxPart(c) || (c == '\'' && !quoted);
            if (!part || (plain && c >= SCRIPTS_WITHOUT_SPACES)) {
                break;
            }
            start--;
        }
        start = Chars.skipEscape(text, start);
        while (start < at && !isWordPart(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** End of the domain that starts at {@code from}, or -1 where there is none. */
    private static int domainEnd(CharSequence text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_DOMAIN);
        int end = -1;
        int at = from;
        while (at < limit) {
            int stop = labelEnd(text, at, limit);
            if (stop == at || startsSentence(text, from, at)) {
                break;
            }
            if (at > from && isTopLevel(text, at, stop)) {
                end = stop;
            }
            if (Chars.at(text, stop) != '.') {
                break;
            }
            at = stop + 1;
        }
        return end;
    }

    private static int labelEnd(CharSequence text, int from, int limit) {
        int at = from;
        boolean plain = text.charAt(from) < SCRIPTS_WITHOUT_SPACES;
        while (at < limit && (isLabelPart(text.charAt(at)) || text.charAt(at) == '-')) {
            if (plain && text.charAt(at) >= SCRIPTS_WITHOUT_SPACES) {
                break;
            }
            at++;
        }
        while (at > from && text.charAt(at - 1) == '-') {
            at--;
        }
        return at;
    }

    /** Whether {@code .Then} follows a domain in lower case: a full stop without its space. */
    private static boolean startsSentence(CharSequence text, int from, int label) {
        return label > from
                && Chars.isUpper(text.charAt(label))
                && text.charAt(label - 2) >= 'a'
                && text.charAt(from) >= 'a';
    }

    private static boolean isTopLevel(CharSequence text, int from, int to) {
        if (to - from < 2 || to - from > 24) {
            return false;
        }
        if (Chars.startsWithFolded(text, from, "xn--")) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isLetter(c) && c < 128) {
                return false;
            }
        }
        return to - from > 4 || !FILE_ENDINGS.contains(lower(text, from, to));
    }

    private static boolean isSystemUser(CharSequence text, int from, int to) {
        return to - from <= 3 && SYSTEM_USERS.contains(lower(text, from, to));
    }

    /** Whether the mailbox is the user or the password of a URL: {@code //user@} or {@code //user:password@}. */
    private static boolean isUserOfUrl(CharSequence text, int start) {
        int at = start;
        while (at > 0 && start - at < LONGEST_MAILBOX && isUserinfo(text.charAt(at - 1))) {
            at--;
        }
        return Chars.at(text, at - 1) == '/' && Chars.at(text, at - 2) == '/' && Chars.at(text, at - 3) == ':';
    }

    private static boolean isUserinfo(char c) {
        return c > ' ' && c < 127 && c != '/' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '`';
    }

    private static boolean isMailboxPart(char c) {
        return isWordPart(c) || c == '.' || c == '+' || c == '-';
    }

    private static boolean isWordPart(char c) {
        return Chars.isAlnum(c) || c == '_' || (c >= 128 && UCharacter.isLetterOrDigit(c));
    }

    private static boolean isLabelPart(char c) {
        return Chars.isAlnum(c)
                || (c >= 128
                        && (UCharacter.isLetterOrDigit(c)
                                || UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK));
    }

    private static String lower(CharSequence text, int from, int to) {
        return UCharacter.foldCase(text.subSequence(from, to).toString(), true);
    }
}
