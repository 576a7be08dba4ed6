package org.sensible.sandbox.confluence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts two changes of one text together, line by line. Storage format is often one long line, so a line ends here with a
 * paragraph, a heading, a row or another block as well.
 */
final class ThreeWayMerge {

    private static final Pattern LINE_END =
            Pattern.compile("(?<=\n)|(?<=</(?:p|h[1-6]|li|tr|table|ul|ol|div|ac:structured-macro)>)");

    /** Lines times lines that are compared; of longer texts all between the first and the last change is one. */
    private static final long MOST_COMPARED = 4_000_000;

    private ThreeWayMerge() {}

    /** Lines of the base, from (with) and to (without), that others stand for. */
    private record Change(int from, int to, List<String> lines) {

        boolean overlaps(Change other) {
            boolean bothInsertHere = from == to && other.from == other.to && from == other.from;
            return bothInsertHere || from < other.to && other.from < to;
        }
    }

    /** The base with both changes; empty where they change the same lines to different ones. */
    static Optional<String> of(String base, String one, String other) {
        List<String> lines = lines(base);
        List<Change> changes = new ArrayList<>();
        Stream.concat(changes(lines, lines(one)).stream(), changes(lines, lines(other)).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .forEach(changes::add);
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i - 1).overlaps(changes.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(apply(lines, changes));
    }

    private static String apply(List<String> lines, List<Change> changes) {
        StringBuilder merged = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            lines.subList(at, change.from()).forEach(merged::append);
            change.lines().forEach(merged::append);
            at = change.to();
        }
        lines.subList(at, lines.size()).forEach(merged::append);
        return merged.toString();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(LINE_END.split(text));
    }

    private static List<Change> changes(List<String> from, List<String> to) {
        int head = 0;
        while (head < Math.min(from.size(), to.size()) && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(from.size(), to.size()) - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        return between(head, from.subList(head, from.size() - tail), to.subList(head, to.size() - tail));
    }

    /** What differs in the middle, whose first line is the one at the offset. */
    private static List<Change> between(int offset, List<String> from, List<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        if ((long) from.size() * to.size() > MOST_COMPARED) {
            return List.of(new Change(offset, offset + from.size(), List.copyOf(to)));
        }
        int[][] common = commonLines(from, to);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            while (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                i++;
                j++;
            }
            int startI = i;
            int startJ = j;
            while (i < from.size() && j < to.size() && !from.get(i).equals(to.get(j))) {
                if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i == from.size() || j == to.size()) {
                i = from.size();
                j = to.size();
            }
            if (i > startI || j > startJ) {
                changes.add(new Change(offset + startI, offset + i, List.copyOf(to.subList(startJ, j))));
            }
        }
        return changes;
    }

    /** How many lines the rests of both have in common, in the same order. */
    private static int[][] commonLines(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
