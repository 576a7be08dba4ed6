package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;

public class ReportQueryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T00:00:00Z"), ZoneOffset.UTC);

    private static ReportQuery query(Map<String, String> parameters) {
        return ReportQuery.of(parameters::get, CLOCK);
    }

    @Test
    public void withoutParameters_theLastNinetyDaysCount() {
        assertEquals(new ReportQuery(Duration.ofDays(90), "", ""), query(Map.of()));
        assertEquals(new ReportQuery(Duration.ofDays(90), "", ""), query(Map.of("from", " ", "days", "")));
    }

    @Test
    public void date_winsOverDays() {
        assertEquals(
                new ReportQuery(Duration.ofDays(30), "2026-03-01", "SEV1"),
                query(Map.of("from", "2026-03-01", "days", "7", "severity", " SEV1 ")));
        assertEquals(new ReportQuery(Duration.ofDays(7), "", ""), query(Map.of("days", "7")));
    }

    @Test
    public void whatIsNoPastDateOrNumber_isRefusedAtItsField() {
        for (String from : new String[] {"tomorrow", "2026-03-31", "2027-01-01"}) {
            assertEquals("from", refused(Map.of("from", from)));
        }
        for (String days : new String[] {"0", "-1", "many", "3661", "9999999"}) {
            assertEquals("days", refused(Map.of("days", days)));
        }
    }

    private static String refused(Map<String, String> parameters) {
        return assertThrows(InvalidInput.class, () -> query(parameters))
                .problems()
                .get(0)
                .field();
    }
}
