package org.sensible.incidents.policy.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sensible.incidents.policy.Term;

/**
 * Durations as people write them: {@code 15 minutes}, {@code 1 h 30 min}, {@code half a day}, {@code 2 business days},
 * {@code １５分}, {@code 3営業日}, {@code 半日}. A day is 24 hours and half a day 12, a month 30 days, half a business day four
 * business hours. Threads may share it.
 */
final class Durations {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");
    private static final String HALF = "number.half";
    private static final String NUMBER_WORD = "number.";
    private static final String FILLER = "filler";
    private static final String BUSINESS_HOURS = "unit.businessHours";
    private static final String BUSINESS_DAYS = "unit.businessDays";
    private static final int HOURS_OF_HALF_A_BUSINESS_DAY = 4;
    private static final int MOST_NUMBER_WORDS = 10;

    /** Minutes of each unit of the clock. */
    private static final Map<String, Integer> CLOCK = clock();

    private static final List<String> MEANINGS = Stream.of(
                    CLOCK.keySet().stream(),
                    Stream.of(BUSINESS_HOURS, BUSINESS_DAYS, HALF, FILLER),
                    IntStream.rangeClosed(1, MOST_NUMBER_WORDS).mapToObj(n -> NUMBER_WORD + n))
            .flatMap(meanings -> meanings)
            .toList();

    private final Vocabulary vocabulary;

    Durations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the text says that there is no such thing: nothing, a dash, {@code none}. */
    boolean isNone(String text) {
        return text.isBlank() || vocabulary.is("none", text);
    }

    /** The term that the whole text means; empty where it means none that is known, or one that is out of range. */
    Optional<Term> read(String text) {
        Reading reading = new Reading(Vocabulary.normal(text));
        return reading.run() ? reading.term() : Optional.empty();
    }

    private static Map<String, Integer> clock() {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        minutes.put("unit.minutes", 1);
        minutes.put("unit.hours", 60);
        minutes.put("unit.days", 24 * 60);
        minutes.put("unit.weeks", 7 * 24 * 60);
        minutes.put("unit.months", 30 * 24 * 60);
        return minutes;
    }

    /** One pass over one text. */
    private final class Reading {

        private final String text;
        private int place;
        private Double number;
        private String lastUnit;
        private double minutes;
        private double businessHours;
        private double businessDays;

        Reading(String text) {
            this.text = text;
        }

        boolean run() {
            while (place < text.length()) {
                if (" .,、。()".indexOf(text.charAt(place)) >= 0) {
                    place++;
                } else if (!number() && !word()) {
                    return false;
                }
            }
            return number == null;
        }

        private boolean number() {
            Matcher digits = NUMBER.matcher(text).region(place, text.length());
            if (number != null || !digits.lookingAt()) {
                return false;
            }
            number = Double.valueOf(digits.group());
            place = digits.end();
            return true;
        }

        private boolean word() {
            Optional<Vocabulary.Found> found = vocabulary.at(MEANINGS, text, place);
            found.ifPresent(word -> place = word.end());
            return found.isPresent() && take(found.get().meaning());
        }

        private boolean take(String meaning) {
            if (meaning.equals(FILLER)) {
                return true;
            }
            if (meaning.startsWith(NUMBER_WORD)) {
                return takeNumber(meaning);
            }
            if (number == null) {
                return false;
            }
            add(meaning, number);
            lastUnit = meaning;
            number = null;
            return true;
        }

        private boolean takeNumber(String meaning) {
            if (number != null) {
                return false;
            }
            if (!meaning.equals(HALF)) {
                number = Double.valueOf(meaning.substring(NUMBER_WORD.length()));
            } else if (lastUnit != null && isAtEnd()) {
                add(lastUnit, 0.5); // 1時間半: the half follows the unit
            } else {
                number = 0.5;
            }
            return true;
        }

        private boolean isAtEnd() {
            return text.substring(place).isBlank() || vocabulary.is(FILLER, text.substring(place));
        }

        private void add(String unit, double amount) {
            switch (unit) {
                case BUSINESS_HOURS -> businessHours += amount;
                case BUSINESS_DAYS -> businessDays += amount;
                default -> minutes += amount * CLOCK.get(unit);
            }
        }

        Optional<Term> term() {
            boolean isOneKind = Stream.of(minutes, businessHours, businessDays)
                            .filter(amount -> amount > 0)
                            .count()
                    == 1;
            if (!isOneKind) {
                return Optional.empty();
            }
            if (businessDays == 0.5) {
                return Optional.of(Term.ofBusinessHours(HOURS_OF_HALF_A_BUSINESS_DAY));
            }
            if (businessDays > 0) {
                return term(Term.Unit.BUSINESS_DAYS, businessDays);
            }
            return businessHours > 0 ? term(Term.Unit.BUSINESS_HOURS, businessHours) : term(Term.Unit.MINUTES, minutes);
        }

        private Optional<Term> term(Term.Unit unit, double amount) {
            boolean fits = amount == Math.rint(amount) && amount >= 1 && amount <= unit.most();
            return fits ? Optional.of(new Term(unit, (int) amount)) : Optional.empty();
        }
    }
}
