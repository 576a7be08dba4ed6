package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.LocaleResolver;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

public class TimeWordsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId SAN_FRANCISCO = ZoneId.of("America/Los_Angeles");

    public static TimeWords english() {
        LocaleResolver locales = mock(LocaleResolver.class);
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        return new TimeWords(new KeysAsWords(), locales);
    }

    private final TimeWords times = english();

    @Test
    public void everywhere_tellsTheDateOfEachZone() {
        assertEquals(
                "Sun 1 Nov 2026, 14:58 JST · Sat 31 Oct 2026, 22:58 PDT",
                times.everywhere(Instant.parse("2026-11-01T05:58:40Z"), List.of(TOKYO, SAN_FRANCISCO)));
    }

    @Test
    public void time_tellsTheTwoHoursOfAClockChangeApart() {
        assertEquals("01:30 PDT", times.time(Instant.parse("2026-11-01T08:30:00Z"), SAN_FRANCISCO));
        assertEquals("01:30 PST", times.time(Instant.parse("2026-11-01T09:30:00Z"), SAN_FRANCISCO));
    }

    @Test
    public void place_isTheCityWhereTheZoneHasOne() {
        assertEquals("Los Angeles", times.place(SAN_FRANCISCO));
        assertEquals("Z", times.place(ZoneOffset.UTC));
        assertEquals("Etc/UTC", times.place(ZoneId.of("Etc/UTC")));
    }

    @Test
    public void span_isRoundedToTheMinute() {
        assertEquals("seconds[59]", times.span(59));
        assertEquals("minutes[1]", times.span(60));
        assertEquals("minutes[7]", times.span(400));
        assertEquals("hours[1, 0]", times.span(3_599));
        assertEquals("hours[3, 49]", times.span(13_740));
        assertEquals("days[1, 0]", times.span(86_399));
        assertEquals("days[41, 6]", times.span(41 * 86_400 + 6 * 3_600));
    }
}
