package org.sensible.incidents.timeline.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages of Datadog, which are Markdown between {@code %%%}, with the handles of whom to tell. Stateless. */
final class DatadogText {

    private static final Pattern LINK =
            Pattern.compile("\\[{1,2}([^\\[\\]]{1,200})]\\((https?://[^\\s()]{1,2000})\\)]?");
    private static final Pattern RULE = Pattern.compile("\\s*(?:- ?){3,}\\s*");
    private static final Pattern HANDLE = Pattern.compile("\\s*@[\\w.@-]+(?:\\s+@[\\w.@-]+)*\\s*");

    private DatadogText() {}

    /** Its words, without handles and without what Datadog writes under its rule: links to the monitor. */
    static String readable(String message) {
        String words = message.lines()
                .takeWhile(line -> !RULE.matcher(line).matches())
                .filter(line -> !line.strip().equals("%%%"))
                .filter(line -> !HANDLE.matcher(line).matches())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return LINK.matcher(words.replaceAll("\n{2,}", "\n"))
                .replaceAll("$1 ($2)")
                .strip();
    }

    /** The first address in it; empty without. */
    static String firstLink(String message) {
        Matcher link = LINK.matcher(message);
        return link.find() ? link.group(2) : "";
    }
}
