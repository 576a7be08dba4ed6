package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;

/**
 * Turns what a source tells into an event of one incident: characters that a database or a page refuses become U+FFFD,
 * what is too long is cut, addresses that are not http or https are dropped, and what claims to come from the future or to
 * end before it begins is flagged. The event is not judged yet.
 */
final class Intake {

    /** Longest text that is kept of one event. */
    static final int LONGEST = 64_000;

    private static final int LONGEST_LINK = 2_000;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String NO_TEXT = "…";

    private Intake() {}

    static TimelineEvent received(Incident incident, NewEvent told, Instant now) {
        String externalId = clean(told.externalId());
        Word word = word(told);
        return new TimelineEvent(
                EventId.of(incident.uid(), told.source(), externalId).value(),
                word.at(),
                word.timeFrom(),
                now,
                word.endedAt(),
                told.source(),
                externalId,
                word.kind(),
                word.text(),
                word.author(),
                word.link(),
                word.sourceTime(),
                word.pinned(),
                false,
                Reason.CHATTER,
                DecidedBy.RULE,
                0,
                History.flags(word, now),
                word.sequence(),
                false,
                Standing.NONE);
    }

    /** What a source says, as it is kept. */
    private static Word word(NewEvent told) {
        String text = clean(told.text());
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(told.flags());
        if (text.length() > LONGEST) {
            flags.add(Flag.SHORTENED);
        }
        return new Word(
                Accepted.instant("at", told.at()),
                told.timeFrom(),
                shortened(told.sourceTime()),
                told.endedAt() == null ? null : Accepted.instant("endedAt", told.endedAt()),
                told.kind(),
                text.isEmpty() ? NO_TEXT : cut(text, LONGEST),
                author(told.author()),
                link(told.link()).orElse(null),
                told.pinned(),
                flags,
                Math.max(0, told.sequence()));
    }

    /** An address of at most 2 000 characters that a page may link to; empty for any other. */
    static Optional<String> link(@Nullable String address) {
        return Optional.ofNullable(address).map(Intake::clean).filter(Intake::isLink);
    }

    /** As every store and page takes it; blanks around it are gone. */
    static String clean(String text) {
        String cleaned = Accepted.clean(text);
        StringBuilder kept = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            kept.append(isForXml(c) ? c : REPLACEMENT);
        }
        return kept.toString();
    }

    /** XML 1.0 has no place for these, and pages are XML; surrogates are in pairs here. */
    private static boolean isForXml(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLink(String address) {
        String scheme = address.toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST_LINK
                && (scheme.startsWith("https://") || scheme.startsWith("http://"))
                && address.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '<' || c == '>');
    }

    @Nullable
    private static Author author(@Nullable Author author) {
        if (author == null) {
            return null;
        }
        String id = shortened(author.id());
        String name = shortened(author.name());
        return author.person() == null && id == null && name == null
                ? null
                : new Author(author.person(), id, name, author.bot());
    }

    @Nullable
    private static String shortened(@Nullable String text) {
        String cleaned = text == null ? "" : clean(text);
        return cleaned.isEmpty() ? null : cut(cleaned, Accepted.SHORT_TEXT);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
