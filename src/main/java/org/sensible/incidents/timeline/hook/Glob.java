package org.sensible.incidents.timeline.hook;

import java.util.Locale;

/**
 * A pattern in which {@code *} stands for any characters, or none; letters of either case are the same. Takes linear time for
 * one star and never more than length times length.
 */
final class Glob {

    private Glob() {}

    static boolean fits(String pattern, String text) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String found = text.toLowerCase(Locale.ROOT);
        int star = -1;
        int resume = 0;
        int p = 0;
        int t = 0;
        while (t < found.length()) {
            if (p < wanted.length() && wanted.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < wanted.length() && wanted.charAt(p) == found.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < wanted.length() && wanted.charAt(p) == '*') {
            p++;
        }
        return p == wanted.length();
    }
}
