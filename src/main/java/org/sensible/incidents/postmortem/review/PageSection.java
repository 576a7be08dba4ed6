package org.sensible.incidents.postmortem.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands under one heading of a page. Immutable.
 *
 * @param name the heading; empty for what stands above the first
 * @param text what people wrote, without the heads of tables, words parted by single spaces
 * @param prose the part of it outside tables
 * @param print everything that makes a difference to a reader: texts, macros, their parameters, what is mentioned
 * @param events ids of the timeline's rows
 * @param macros names of the macros
 * @param mentions pages, people and files, each as its attributes; see {@link Mention}
 * @param links addresses, also empty ones
 * @param hintsInTable how many hints of the template still stand in tables
 * @param hintInProse whether one stands outside of tables
 */
record PageSection(
        String name,
        String text,
        String prose,
        String print,
        Set<String> events,
        Set<String> macros,
        List<Mention> mentions,
        List<String> links,
        int hintsInTable,
        boolean hintInProse) {

    boolean isEmpty() {
        return text.isEmpty() && macros.isEmpty() && mentions.isEmpty();
    }

    /**
     * Whether nobody has written what the section asks for: it holds nothing, or the template's hint stands where it stood and nothing
     * beside it.
     */
    boolean isUnanswered() {
        return isEmpty() || hintsInTable > 0 && text.isEmpty() || hintInProse && prose.isEmpty();
    }

    /** How many of its questions have no answer, where others have one. */
    int unansweredQuestions() {
        return isUnanswered() ? 0 : hintsInTable;
    }

    /**
     * Something of the host that is mentioned.
     *
     * @param kind {@code ri:page}, {@code ri:user} or another
     * @param attributes each as {@code name=value}
     */
    record Mention(String kind, Set<String> attributes) {

        /** The value of that attribute; empty where there is none. */
        String attribute(String name) {
            return attributes.stream()
                    .filter(attribute -> attribute.startsWith(name + "="))
                    .map(attribute -> attribute.substring(name.length() + 1))
                    .findFirst()
                    .orElse("");
        }
    }

    /** A section while it is read. */
    static final class Draft {

        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder prose = new StringBuilder();
        private final StringBuilder print = new StringBuilder();
        private final Set<String> events = new LinkedHashSet<>();
        private final Set<String> macros = new LinkedHashSet<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private int hintsInTable;
        private boolean hintInProse;

        Draft(String name) {
            this.name = name;
        }

        void said(String words, boolean inTable, boolean inHead) {
            print.append(words).append(' ');
            if (!inHead) {
                text.append(words).append(' ');
                if (!inTable) {
                    prose.append(words).append(' ');
                }
            }
        }

        void parameter(String words) {
            print.append(words).append(' ');
        }

        void event(String id) {
            events.add(id);
        }

        void macro(String named) {
            macros.add(named);
            print.append('{').append(named).append("} ");
        }

        void mention(Mention mention, boolean inTable) {
            mentions.add(mention);
            print.append(mention).append(' ');
            if (!inTable) {
                prose.append('@');
            }
        }

        void link(String address) {
            links.add(address.strip());
            print.append(address).append(' ');
        }

        void row() {
            print.append("| ");
        }

        void hint(boolean inTable) {
            hintsInTable += inTable ? 1 : 0;
            hintInProse |= !inTable;
        }

        PageSection done() {
            return new PageSection(
                    name,
                    plain(text),
                    plain(prose),
                    plain(print),
                    Set.copyOf(events),
                    Set.copyOf(macros),
                    List.copyOf(mentions),
                    List.copyOf(links),
                    hintsInTable,
                    hintInProse);
        }

        private static String plain(StringBuilder words) {
            return words.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        }
    }
}
