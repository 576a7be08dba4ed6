package org.sensible.incidents.postmortem.storage;

import java.util.Map;

/** The text in well-formed storage format, as people read it. */
final class StorageText {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    /** Those that mark up, and the one that looks like a space; others stay as they are written. */
    private static final Map<String, String> KNOWN =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private StorageText() {}

    /** Without tags, comments and instructions; CDATA as it is. */
    static String of(String markup) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < markup.length()) {
            int tag = markup.indexOf('<', at);
            if (tag < 0) {
                tag = markup.length();
            }
            text.append(resolved(markup.substring(at, tag)));
            at = tag == markup.length() ? tag : afterMarkup(markup, tag, text);
        }
        return text.toString();
    }

    private static int afterMarkup(String markup, int tag, StringBuilder text) {
        if (markup.startsWith(CDATA, tag)) {
            int end = markup.indexOf(CDATA_END, tag);
            text.append(markup, tag + CDATA.length(), end);
            return end + CDATA_END.length();
        }
        if (markup.startsWith("<!--", tag)) {
            return markup.indexOf("-->", tag) + "-->".length();
        }
        if (markup.startsWith("<?", tag)) {
            return markup.indexOf("?>", tag) + "?>".length();
        }
        int at = tag;
        while (markup.charAt(at) != '>') {
            char c = markup.charAt(at);
            // a bracket in a quoted value ends no tag
            at = c == '"' || c == '\'' ? markup.indexOf(c, at + 1) + 1 : at + 1;
        }
        return at + 1;
    }

    /** With the references that are known in place of their spelling. */
    static String resolved(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int ref = written.indexOf('&'); ref >= 0; ref = written.indexOf('&', at)) {
            int end = written.indexOf(';', ref);
            text.append(written, at, ref).append(meaning(written.substring(ref + 1, end)));
            at = end + 1;
        }
        return text.append(written, at, written.length()).toString();
    }

    private static String meaning(String reference) {
        if (reference.startsWith("#x")) {
            return Character.toString(Integer.parseInt(reference.substring(2), 16));
        }
        if (reference.startsWith("#")) {
            return Character.toString(Integer.parseInt(reference.substring(1)));
        }
        return KNOWN.getOrDefault(reference, "&" + reference + ";");
    }
}
