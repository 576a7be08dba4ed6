package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.rest.RestWorld.body;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.TooLarge;

public class JsonBodyTest {

    @Test
    public void text_tellsAbsentFromNullFromGiven() {
        JsonBody read = read("{'a': null, 'b': 'words'}");
        assertEquals(Given.nothing(), read.text("missing"));
        assertEquals(Given.of(null), read.text("a"));
        assertEquals(Given.of("words"), read.text("b"));
    }

    @Test
    public void values_areTakenInTheirOwnTypeOnly() {
        JsonBody read = read("{'number': 3, 'text': 'true', 'half': 1.5, 'many': 9999999999, 'list': ['a', 1]}");
        assertRefused("number", "text", () -> read.text("number"));
        assertRefused("text", "boolean", () -> read.bool("text"));
        assertRefused("half", "number", () -> read.integer("half"));
        assertRefused("many", "number", () -> read.integer("many"));
        assertRefused("list", "list", () -> read.texts("list"));
        assertRefused("number", "object", () -> read.object("number"));
        assertRefused("number", "personShape", () -> read.userName("number"));
    }

    @Test
    public void instant_isReadWithAnyOffset() {
        JsonBody read = read("{'a': '2026-03-01T19:00:00+09:00', 'b': '2026-03-01T10:00:00.5Z', 'c': null,"
                + " 'd': '2026-03-01', 'e': '2026-03-01T10:00:00', 'f': 1}");
        assertEquals(Given.of(Instant.parse("2026-03-01T10:00:00Z")), read.instant("a"));
        assertEquals(Given.of(Instant.parse("2026-03-01T10:00:00.5Z")), read.instant("b"));
        assertEquals(Given.of(null), read.instant("c"));
        assertEquals(Given.nothing(), read.instant("missing"));
        assertRefused("d", "instant", () -> read.instant("d"));
        assertRefused("e", "instant", () -> read.instant("e"));
        assertRefused("f", "text", () -> read.instant("f"));
    }

    @Test
    public void version_isRequiredAsAWholeNumber() {
        assertEquals(7, read("{'version': 7}").version());
        for (String json : List.of("{}", "{'version': null}", "{'version': '7'}", "{'version': 7.5}")) {
            assertRefused("version", "version", () -> read(json).version());
        }
    }

    @Test
    public void userName_isReadFromTextAndFromWhatAnswersHold() {
        JsonBody read = read("{'a': 'alice', 'b': {'name': 'bob', 'displayName': 'Bob'}, 'c': null, 'd': {'id': 1}}");
        assertEquals(Given.of("alice"), read.userName("a"));
        assertEquals(Given.of("bob"), read.userName("b"));
        assertEquals(Given.of(null), read.userName("c"));
        assertEquals(Given.nothing(), read.userName("missing"));
        assertRefused("d", "personShape", () -> read.userName("d"));
    }

    @Test
    public void oneOf_takesLettersOfEitherCaseAndNamesTheChoices() {
        JsonBody read = read("{'a': 'false_alarm', 'b': 'MAYBE'}");
        assertEquals(Given.of(Outcome.FALSE_ALARM), read.oneOf("a", Outcome.class));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read.oneOf("b", Outcome.class));
        assertEquals(
                List.of("MAYBE", "REAL, FALSE_ALARM, DUPLICATE"),
                refusal.problems().get(0).text().arguments());
    }

    @Test
    public void object_namesItsFieldsByTheirWholePath() {
        JsonBody inner = read("{'roles': {'liaison': 3}}").object("roles");
        assertEquals(List.of("liaison"), inner.fields());
        assertRefused("roles.liaison", "text", () -> inner.text("liaison"));
    }

    @Test
    public void read_refusesWhatIsNoJsonByLineAndColumn() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read("{'a': 1,\n 'b'}"));
        assertEquals(
                "incidents.rest.input.json", refusal.problems().get(0).text().key());
        assertEquals(2, refusal.problems().get(0).text().arguments().get(0));
        assertThrows(InvalidInput.class, () -> read("title=Checkout"));
        assertThrows(InvalidInput.class, () -> read("{} {}"));
        assertThrows(
                InvalidInput.class, () -> JsonBody.read(new ByteArrayInputStream(new byte[] {'"', (byte) 0xC3, '"'})));
    }

    @Test
    public void read_refusesWhatIsNoObject() {
        for (String json : List.of("", "[]", "'text'", "null", "7")) {
            assertRefused(null, "body", () -> read(json));
        }
    }

    @Test
    public void read_refusesWhatIsNestedBeyondAllSense() {
        assertThrows(InvalidInput.class, () -> read("{'a':" + "[".repeat(100_000)));
    }

    @Test
    public void read_takesAMebibyteAndNotAByteMore() {
        String frame = "{\"a\":\"\"}";
        String full = "{\"a\":\"" + "x".repeat(BodyTree.MOST_BYTES - frame.length()) + "\"}";
        assertEquals(BodyTree.MOST_BYTES, full.length());
        assertTrue(read(full).text("a").mentioned());
        assertThrows(TooLarge.class, () -> read(full + " "));
    }

    @Test
    public void readOptional_takesAnEmptyBodyForAnEmptyObject() {
        assertFalse(JsonBody.readOptional(body("")).has("a"));
        assertTrue(JsonBody.readOptional(body("{'a': 1}")).has("a"));
    }

    @Test
    public void readOneOrMany_keepsTheirOrder() {
        JsonBody.OneOrMany one = JsonBody.readOneOrMany(body("{'a': 'x'}"));
        assertEquals(1, one.bodies().size());
        assertFalse(one.isArray());
        JsonBody.OneOrMany many = JsonBody.readOneOrMany(body("[{'a': 'x'}, {'a': 'y'}]"));
        assertEquals(Given.of("y"), many.bodies().get(1).text("a"));
        assertEquals("[1].a", many.bodies().get(1).nameOf("a"));
        assertTrue(many.isArray());
        assertThrows(InvalidInput.class, () -> JsonBody.readOneOrMany(body("[1]")));
    }

    private static JsonBody read(String json) {
        return JsonBody.read(body(json));
    }

    private static void assertRefused(String field, String expected, Runnable call) {
        Problem problem = assertThrows(InvalidInput.class, call::run).problems().get(0);
        assertEquals(field, problem.field());
        assertEquals("incidents.rest.input." + expected, problem.text().key());
    }
}
