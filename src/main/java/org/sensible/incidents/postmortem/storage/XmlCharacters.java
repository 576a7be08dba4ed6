package org.sensible.incidents.postmortem.storage;

/**
 * The smallest pieces of XML in a text: each method takes a place, checks what stands there and gives the place after it.
 *
 * @see <a href="https://www.w3.org/TR/xml/">XML 1.0, fifth edition: Char, Name, Reference, AttValue</a>
 */
final class XmlCharacters {

    private final String source;

    XmlCharacters(String source) {
        this.source = source;
    }

    /** White space, also none. */
    int spaces(int from) {
        int at = from;
        while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    int name(int from) {
        if (from >= source.length() || !startsName(source.codePointAt(from))) {
            throw new NotWellFormed(source, from, "a name");
        }
        int at = from;
        while (at < source.length() && isInName(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        return at;
    }

    /** One character of a text between tags, or one reference. */
    int text(int from) {
        if (source.charAt(from) == '&') {
            return reference(from);
        }
        if (source.startsWith("]]>", from)) {
            throw new NotWellFormed(source, from, "text without ]]>");
        }
        return character(from);
    }

    /** Characters of any kind and the end after them. */
    int upTo(String end, int from) {
        int found = source.indexOf(end, from);
        if (found < 0) {
            throw new NotWellFormed(source, source.length(), end);
        }
        int at = from;
        while (at < found) {
            at = character(at);
        }
        return found + end.length();
    }

    /** A value with its quotes. */
    int quoted(int from) {
        if (from >= source.length() || source.charAt(from) != '"' && source.charAt(from) != '\'') {
            throw new NotWellFormed(source, from, "a quoted value");
        }
        char quote = source.charAt(from);
        int at = from + 1;
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '<') {
                throw new NotWellFormed(source, at, "&lt;");
            }
            at = source.charAt(at) == '&' ? reference(at) : character(at);
        }
        if (at >= source.length()) {
            throw new NotWellFormed(source, at, String.valueOf(quote));
        }
        return at + 1;
    }

    private int reference(int from) {
        if (!source.startsWith("&#", from)) {
            int after = name(from + 1);
            return semicolon(after);
        }
        boolean isHex = source.startsWith("&#x", from);
        int digits = from + (isHex ? "&#x" : "&#").length();
        int end = digits;
        while (end < source.length() && isDigit(source.charAt(end), isHex)) {
            end++;
        }
        if (end == digits || !isCharacter(number(source.substring(digits, end), isHex))) {
            throw new NotWellFormed(source, from, "a reference to a character");
        }
        return semicolon(end);
    }

    private int semicolon(int at) {
        if (!source.startsWith(";", at)) {
            throw new NotWellFormed(source, at, ";");
        }
        return at + 1;
    }

    private int character(int from) {
        int c = source.codePointAt(from);
        if (!isCharacter(c)) {
            throw new NotWellFormed(source, from, "a character that XML takes");
        }
        return from + Character.charCount(c);
    }

    private static boolean isDigit(char c, boolean isHex) {
        return c >= '0' && c <= '9' || isHex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    /** Of hostile numbers only that they are too great. */
    private static int number(String digits, boolean isHex) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(significant, isHex ? 16 : 10);
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private static boolean startsName(int c) {
        return c == ':'
                || c == '_'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c >= 0x200C && c <= 0x200D
                || c >= 0x2070 && c <= 0x218F
                || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0xEFFFF;
    }

    private static boolean isInName(int c) {
        return startsName(c)
                || c == '-'
                || c == '.'
                || c >= '0' && c <= '9'
                || c == 0xB7
                || c >= 0x300 && c <= 0x36F
                || c >= 0x203F && c <= 0x2040;
    }
}
