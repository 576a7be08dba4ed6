package org.sensible.incidents.timeline.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.source.Transcript.Head;

/** Finds the lines of a pasted chat at which a message begins. Immutable. */
final class TranscriptHeads {

    private static final Pattern ANGLE = Pattern.compile("<[@+~&%]?([^<>]{1,80})>\\s?(.*)", Pattern.DOTALL);
    private static final Pattern COLON = Pattern.compile("@?([^:：<>|]{1,60}?)\\s?(?:[:：]|\\s\\|)(?:\\s+(.*)|$)");
    private static final Pattern ACTION = Pattern.compile(".*\\*\\s+(\\S{1,60})\\s+(\\S.*)");
    private static final Pattern SERVER = Pattern.compile(".*?(?:-!-|\\*\\*\\*|<--|-->|←|→)\\s.*");
    private static final Pattern BADGE = Pattern.compile("\\s*\\b(APP|BOT|アプリ|ボット)$");
    private static final Pattern GAP = Pattern.compile("\\s{2,}|\\t|\\s+[—–-]\\s+|\\s*\\[|\\s+\\(|\\s");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}@][^.,;:!?<>\\[\\]]{0,59}(?:\\.[\\p{L}\\p{N}]+)?");
    private static final int MOST_WORDS = 5;

    private final List<String> lines;

    TranscriptHeads(List<String> lines) {
        this.lines = lines;
    }

    /** The head at this line; empty where it goes on with what is above. */
    Optional<Head> at(int index) {
        String line = lines.get(index).strip();
        Optional<Stamp> stamp = StampReader.read(line).filter(TranscriptHeads::isTime);
        if (stamp.isPresent()) {
            return timeFirst(index, line, stamp.get());
        }
        return nameFirst(index, line).or(() -> nameAlone(index, line));
    }

    private Optional<Head> timeFirst(int index, String line, Stamp stamp) {
        String rest = line.substring(stamp.length());
        String raw = line.substring(Math.min(
                line.length(), line.indexOf(stamp.text()) + stamp.text().length()));
        if (rest.isEmpty()) {
            return Optional.of(new Head(stamp, null, false, false, "", 1));
        }
        if (SERVER.matcher(raw.substring(0, Math.min(raw.length(), 8))).lookingAt()
                && raw.matches("\\W*\\s?(?:-!-|\\*\\*\\*|<--|-->|←|→)\\s.*")) {
            return Optional.of(new Head(stamp, null, false, true, rest, 1));
        }
        Matcher action = ACTION.matcher(raw);
        if (raw.matches("\\W*\\s\\*\\s.*") && action.matches()) {
            return Optional.of(said(stamp, action.group(1), action.group(2), 1));
        }
        Matcher angle = ANGLE.matcher(rest);
        if (angle.matches()) {
            return Optional.of(said(stamp, angle.group(1), angle.group(2), 1));
        }
        Matcher colon = COLON.matcher(rest);
        if (colon.matches() && isName(colon.group(1))) {
            return Optional.of(said(stamp, colon.group(1), colon.group(2) == null ? "" : colon.group(2), 1));
        }
        boolean bracketed = line.startsWith("[") || line.startsWith("(");
        boolean goesOn = paragraphGoesOn(index);
        if (bracketed
                && isName(rest)
                && goesOn
                && rest.split("\\s+").length <= 3
                && Character.isUpperCase(rest.charAt(0))) {
            return Optional.of(said(stamp, rest, "", 1));
        }
        // A bare time amid words is one of the words.
        return bracketed ? Optional.of(new Head(stamp, null, false, false, rest, 1)) : Optional.empty();
    }

    /** {@code Alice  10:23 AM}, {@code alice [10:23 AM]}; with one blank between only where a block begins. */
    private Optional<Head> nameFirst(int index, String line) {
        boolean begins = index == 0 || lines.get(index - 1).isBlank();
        Matcher gap = GAP.matcher(line);
        while (gap.find()) {
            boolean wide = !gap.group().equals(" ");
            String name = line.substring(0, gap.start());
            boolean bracket = gap.group().endsWith("[") || gap.group().endsWith("(");
            String rest = line.substring(bracket ? gap.end() - 1 : gap.end());
            Optional<Stamp> stamp =
                    wide || begins ? StampReader.read(rest).filter(TranscriptHeads::isTime) : Optional.empty();
            if (stamp.isPresent() && isName(BADGE.matcher(name).replaceFirst(""))) {
                String text = rest.substring(stamp.get().length());
                if (text.isEmpty() || bracket && rest.startsWith("[")) {
                    return Optional.of(said(stamp.get(), name, text, 1));
                }
            }
        }
        return Optional.empty();
    }

    /** The name on a line of its own, and the time on the next. */
    private Optional<Head> nameAlone(int index, String line) {
        boolean begins = index == 0 || lines.get(index - 1).isBlank();
        if (!begins || index + 1 >= lines.size() || !isName(BADGE.matcher(line).replaceFirst(""))) {
            return Optional.empty();
        }
        String next = lines.get(index + 1).strip();
        return StampReader.read(next)
                .filter(TranscriptHeads::isTime)
                .filter(stamp -> stamp.length() == next.length())
                .map(stamp -> said(stamp, line, "", 2));
    }

    private boolean paragraphGoesOn(int index) {
        return index + 1 < lines.size()
                && !lines.get(index + 1).isBlank()
                && StampReader.read(lines.get(index + 1).strip()).isEmpty();
    }

    private static Head said(Stamp stamp, String name, String text, int lines) {
        Matcher badge = BADGE.matcher(name);
        boolean bot = badge.find();
        String author = (bot ? name.substring(0, badge.start()) : name).strip().replaceFirst("^@", "");
        return new Head(stamp, author, bot, false, text.strip(), lines);
    }

    private static boolean isTime(Stamp stamp) {
        return stamp.hasTime();
    }

    private static boolean isName(String text) {
        String name = text.strip();
        return NAME.matcher(name).matches() && name.split("\\s+").length <= MOST_WORDS;
    }
}
