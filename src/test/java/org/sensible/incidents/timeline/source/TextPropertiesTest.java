package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.runner.RunWith;
import org.sensible.incidents.timeline.NewEvent;

/** Whatever instants are written, in whichever shape, come back. */
@RunWith(JUnitQuickcheck.class)
public class TextPropertiesTest {

    private static final long FIRST = Instant.parse("1971-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2199-12-30T00:00:00Z").getEpochSecond();
    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneOffset.ofHours(9),
            ZoneOffset.ofHours(-8),
            ZoneOffset.ofHoursMinutes(5, 30),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Pacific/Apia"));

    /** Each with day and offset, so that a line stands for itself. */
    private static final List<String> DATED = List.of(
            "uuuu-MM-dd HH:mm xxx",
            "uuuu-MM-dd'T'HH:mm:ssXXX",
            "uuuu/M/d H:mm xx",
            "uuuu.MM.dd HH:mm:ss xxx",
            "MMM d, uuuu, h:mm a xxx",
            "EEEE, d MMMM uuuu HH:mm xxx",
            "d. MMMM uuuu, HH:mm xxx",
            "d-MMM-uuuu HH:mm xxx",
            "dd.MM.uuuu HH:mm xxx",
            "uuuu年M月d日 H時m分 xxx",
            "uuuu-MM-dd HH'h'mm xxx");

    private static final List<String> LINES = List.of(
            "%s – e%d", "- %s: e%d", "* %s e%d", "%s | e%d", "| %s | e%d |", "### %s\n\ne%d", "**%s** e%d", "[%s] e%d");

    @Property(trials = 300)
    public void datedLines_readBack(@From(Seeds.class) Long seed) {
        Random random = new Random(seed);
        int count = random.nextInt(1, 12);
        String shape = pick(LINES, random);
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pick(DATED, random), Locale.ENGLISH);
        List<Instant> written = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Instant at = minute(random.nextLong(FIRST, LAST));
            written.add(at);
            text.append(shape.formatted(format.format(at.atZone(pick(ZONES, random))), i))
                    .append("\n");
        }
        assertEquals(text.toString(), written, read(text.toString(), null, null));
    }

    @Property(trials = 300)
    public void undatedLines_readBackWhereEachFollowsWithinAWorkingDay(@From(Seeds.class) Long seed) {
        Random random = new Random(seed);
        int count = random.nextInt(1, 20);
        ZoneId zone = pick(ZONES.subList(0, 5), random); // those that change no clock
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                pick(List.of("HH:mm", "h:mm a", "HH:mm:ss", "h:mma"), random), Locale.ENGLISH);
        ZonedDateTime at = minute(random.nextLong(FIRST, LAST / 2)).atZone(zone);
        LocalDate day = at.toLocalDate();
        List<Instant> written = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            written.add(at.toInstant());
            text.append("- ").append(format.format(at)).append(" e").append(i).append("\n");
            at = at.plusMinutes(random.nextInt(17 * 60));
        }
        assertEquals(day + " " + zone + "\n" + text, written, read(text.toString(), zone, day));
    }

    private static List<Instant> read(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        List<Instant> instants = new ArrayList<>();
        new TextTimeline(text, zone, day).read(event -> instants.add(at(event)));
        return instants;
    }

    private static Instant at(NewEvent event) {
        return event.at();
    }

    private static Instant minute(long second) {
        return Instant.ofEpochSecond(second - Math.floorMod(second, 60));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** What a random text begins from; a failure names it. */
    public static final class Seeds extends Generator<Long> {

        public Seeds() {
            super(Long.class);
        }

        @Override
        public Long generate(SourceOfRandomness random, GenerationStatus status) {
            return random.nextLong();
        }
    }
}
