package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.source.SourceTime.State;

public class SourceTimeTest {

    @Test
    public void epochs_areReadByTheirMagnitude() throws IOException {
        String[][] table = {
            {"1", "1970-01-01T00:00:01Z"},
            {"1516454398", "2018-01-20T13:19:58Z"},
            {"\"1516454398\"", "2018-01-20T13:19:58Z"},
            {"\"1516454398.000074\"", "2018-01-20T13:19:58.000074Z"},
            {"1516454398.000074", "2018-01-20T13:19:58.000074Z"},
            {"1516454398123", "2018-01-20T13:19:58.123Z"},
            {"\"1516454398123\"", "2018-01-20T13:19:58.123Z"},
            {"1516454398123.5", "2018-01-20T13:19:58.123500Z"},
            {"1516454398123456", "2018-01-20T13:19:58.123456Z"},
            {"1516454398123456789", "2018-01-20T13:19:58.123456789Z"},
            {"\"1516454398123456789\"", "2018-01-20T13:19:58.123456789Z"},
            {"1.516454398E9", "2018-01-20T13:19:58Z"},
            {"7258118399", "2199-12-31T23:59:59Z"},
            {"7258118399999", "2199-12-31T23:59:59.999Z"},
            {"7258118399999999999", "2199-12-31T23:59:59.999999999Z"},
            {"100000000000", "1973-03-03T09:46:40Z"},
        };
        for (String[] row : table) {
            assertEquals(row[0], Optional.of(Instant.parse(row[1])), SourceTime.read(json(row[0])));
        }
    }

    @Test
    public void isoTimes_areReadAsPeopleWriteThem() {
        String[][] table = {
            {"2021-04-28T19:50:00Z", "2021-04-28T19:50:00Z"},
            {"2021-04-28t19:50:00z", "2021-04-28T19:50:00Z"},
            {"2021-04-28T19:50Z", "2021-04-28T19:50:00Z"},
            {"2021-04-28T19:50:00.1Z", "2021-04-28T19:50:00.100Z"},
            {"2021-04-28T19:50:00,123456Z", "2021-04-28T19:50:00.123456Z"},
            {"2021-04-28T19:50:00.123456789Z", "2021-04-28T19:50:00.123456789Z"},
            {"2021-04-28T19:50:00.123456789987Z", "2021-04-28T19:50:00.123456789Z"},
            {"2026-05-04T09:12:33.000+0000", "2026-05-04T09:12:33Z"},
            {"2021-04-28 21:50:00 +0200", "2021-04-28T19:50:00Z"},
            {"2021-04-28T21:50:00+02", "2021-04-28T19:50:00Z"},
            {"2021-04-28T01:20:00+05:30", "2021-04-27T19:50:00Z"},
            {"2020-06-13T9:15:00-00:00", "2020-06-13T09:15:00Z"},
            {"2020-06-13 09:15:00-0700", "2020-06-13T16:15:00Z"},
            {"2020-06-13 09:15:00 \u22127", "2020-06-13T16:15:00Z"},
            {"2015-05-05 23:40:28 UTC", "2015-05-05T23:40:28Z"},
            {"2015-05-05 23:40:28 GMT+02:00", "2015-05-05T21:40:28Z"},
            {"2015-05-05 23:40:28.5 +0000 UTC", "2015-05-05T23:40:28.500Z"},
            {"  2015-05-05T23:40:28Z ", "2015-05-05T23:40:28Z"},
            {"2015-05-05T24:00:00Z", "2015-05-06T00:00:00Z"},
            {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
            {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"},
            {"2200-01-01T00:30:00+01:00", "2199-12-31T23:30:00Z"},
        };
        for (String[] row : table) {
            assertEquals(row[0], Optional.of(Instant.parse(row[1])), SourceTime.read(row[0]));
        }
    }

    @Test
    public void zeroTimes_areNotYet() throws IOException {
        for (String value : new String[] {
            "\"0001-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00+00:00\"", "\"0000-00-00 00:00:00\"", "0", "0.0",
            "\"0\"", "\"0000000000.000000\"", "null", "\"\"", "\"  \""
        }) {
            assertEquals(value, State.NOT_YET, SourceTime.of(json(value)).state());
            assertEquals(value, Optional.empty(), SourceTime.read(json(value)));
        }
        assertEquals(State.NOT_YET, SourceTime.of(MissingNode.getInstance()).state());
    }

    @Test
    public void whatIsNoTime_isUnreadable() throws IOException {
        for (String value : new String[] {
            "\"soon\"",
            "true",
            "{}",
            "[1516454398]",
            "-1",
            "\"-1516454398\"",
            "\"2018\"",
            "\"20180118\"",
            "\"2021-02-30T00:00:00Z\"",
            "\"2021-04-28T25:00:00Z\"",
            "\"2021-04-28T19:60:00Z\"",
            "\"2021-04-28T19:50:00+19:00\"",
            "\"2021-04-28T19:50:00+02:60\"",
            "\"2021-04-28T19:50:00 Zurich\"",
            "\"2021-04-28\"",
            "1e300",
            "1e40"
        }) {
            assertEquals(value, State.UNREADABLE, SourceTime.of(json(value)).state());
        }
    }

    @Test
    public void timesOutsideOfTheYearsTaken_areUnreadable() throws IOException {
        for (String value : new String[] {
            "\"1969-12-31T23:59:59Z\"",
            "\"1628-08-10T00:00:00Z\"",
            "\"2200-01-01T00:00:00Z\"",
            "\"1969-12-31T23:59:59\"",
            "\"2200-01-01T00:00:00\"",
            "7258118400",
            "99999999999",
            "7258118400000",
            "99999999999999",
            "7258118400000000",
            "7258118400000000000",
            "9999999999999999999"
        }) {
            assertEquals(value, State.UNREADABLE, SourceTime.of(json(value)).state());
        }
    }

    @Test
    public void timeWithoutZone_isKeptAsItIs() {
        SourceTime time = SourceTime.of("2021-12-15 16:05:00");
        assertEquals(State.WITHOUT_ZONE, time.state());
        assertEquals(LocalDateTime.of(2021, 12, 15, 16, 5), time.local());
        assertEquals(Optional.empty(), time.instant());
    }

    @Test
    public void spelling_isKept() throws IOException {
        assertEquals(
                "2021-04-28 21:50:00 +0200",
                SourceTime.of(" 2021-04-28 21:50:00 +0200 ").text());
        assertEquals("1516454398123", SourceTime.of(json("1516454398123")).text());
        assertEquals("", SourceTime.of(json("null")).text());
    }

    @Test
    public void requiredTime_isRefusedAtItsField() {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> SourceTime.of("soon").required("startsAt"));
        assertEquals("startsAt", refusal.problems().get(0).field());
        assertEquals(Instant.EPOCH, SourceTime.of("1970-01-01T00:00:00Z").required("startsAt"));
    }

    private static JsonNode json(String value) throws IOException {
        return new ObjectMapper().readTree(value);
    }
}
