package org.sensible.sandbox.jira.jql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

/** The grammar of JQL, what its operators mean, and the words for what is wrong. */
public class JqlIT {

    /** Something to be found: a name, perhaps an owner, a size, and a text. */
    private record Thing(String name, Optional<String> owner, int size, String text) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("a", Optional.of("ann"), 1, "Disk is full on db1"),
            new Thing("b", Optional.of("ben"), 2, "Full disk, again"),
            new Thing("c", Optional.empty(), 10, "The queue (of mail) stalls"));

    private static final Map<String, Field<Thing, ?>> FIELDS = Map.of(
            "name", Field.exact("name", thing -> List.of(thing.name()), JqlIT::text),
            "owner",
                    Field.<Thing, String>exact(
                                    "owner", thing -> thing.owner().stream().toList(), JqlIT::text)
                            .absentAs("Nobody"),
            "size", Field.ordered("size", thing -> List.of(thing.size()), operand -> List.of(number(operand))),
            "age", Field.newestFirst("age", thing -> List.of(thing.size()), operand -> List.of(number(operand))),
            "line", Field.line("line", thing -> List.of(thing.text())),
            "text", Field.text("text", thing -> List.of(thing.text())));

    private static List<String> text(Operand operand) {
        return List.of(((Operand.Literal) operand).text());
    }

    private static int number(Operand operand) {
        return Integer.parseInt(((Operand.Literal) operand).text());
    }

    private static String find(String jql) {
        Search<Thing> search = Search.of(Query.parse(jql), name -> Optional.ofNullable(FIELDS.get(name.toLowerCase())));
        return THINGS.stream()
                .filter(search.condition())
                .sorted(search.order().orElse((left, right) -> 0))
                .map(Thing::name)
                .collect(Collectors.joining());
    }

    private static void assertProblem(String message, String jql) {
        assertEquals(message, assertThrows(JqlProblem.class, () -> find(jql)).getMessage());
    }

    @Test
    public void blankQuery_findsEverything() {
        assertEquals("abc", find(""));
        assertEquals("abc", find("  \n "));
        assertEquals("cba", find("order by size desc"));
    }

    @Test
    public void equality_comparesValues() {
        assertEquals("a", find("name = a"));
        assertEquals("a", find("NAME=\"a\""));
        assertEquals("ac", find("name in (a, 'c')"));
        assertEquals("b", find("name not in (a, c)"));
    }

    @Test
    public void inequality_leavesOutWhatHasNoValue() {
        assertEquals("b", find("owner != ann"));
        assertEquals("a", find("owner not in (ben)"));
        assertEquals("b", find("not owner = ann"));
    }

    @Test
    public void empty_standsForNoValue() {
        assertEquals("c", find("owner is EMPTY"));
        assertEquals("ab", find("owner is not null"));
        assertEquals("c", find("owner = empty"));
        assertEquals("c", find("owner = nobody"));
        assertEquals("ac", find("owner in (ann, EMPTY)"));
    }

    @Test
    public void order_isComparedByValue() {
        assertEquals("c", find("size > 2"));
        assertEquals("bc", find("size >= 2"));
        assertEquals("a", find("size < 2"));
        assertEquals("ab", find("not size > 2"));
    }

    @Test
    public void and_bindsMoreThanOr() {
        assertEquals("abc", find("name = a or size > 1 and size < 20"));
        assertEquals("bc", find("(name = a or size > 1) and size >= 2"));
        assertEquals("bc", find("not (name = a and size = 1)"));
        assertEquals("a", find("! (size > 1 || name = b) && name = a"));
    }

    @Test
    public void text_isSearchedByWords() {
        assertEquals("ab", find("text ~ 'disk full'"));
        assertEquals("b", find("text ~ '\"full disk\"'"));
        assertEquals("c", find("text ~ \"stall*\""));
        assertEquals("c", find("text !~ disk"));
        assertEquals("", find("text ~ dis"));
        assertEquals("c", find("text ~ 'queue (of'"));
    }

    @Test
    public void sorting_followsTheQueryAndElseTheField() {
        assertEquals("abc", find("order by owner, size desc"));
        assertEquals("bac", find("ORDER BY owner DESC"));
        assertEquals("cba", find("order by age"));
        assertEquals("abc", find("order by age asc"));
        assertEquals("abc", find("order by line"));
        assertProblem("Not able to sort using field 'text'.", "order by text");
    }

    @Test
    public void grammar_isExplainedWithThePlace() {
        assertProblem(
                "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'b'. (line 1, character 10)",
                "name = a b");
        assertProblem(
                "Error in the JQL Query: The quoted string 'a' has not been completed. (line 1, character 8)",
                "name = 'a");
        assertProblem(
                "Error in the JQL Query: Expecting either a value, list or function but got ')'. You must surround ')'"
                        + " in quotation marks to use it as a value. (line 2, character 3)",
                "name =\n  )");
        assertProblem("Error in the JQL Query: Expecting ')' before the end of the query.", "(name = a");
        assertProblem(
                "Error in the JQL Query: Expecting either a value, list or function before the end of the query.",
                "name =");
        assertProblem(
                "Error in the JQL Query: Expecting operator but got 'a'. The valid operators are '=', '!=', '<', '>',"
                        + " '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 6)",
                "name a");
        assertProblem(
                "Error in the JQL Query: 'order' is a reserved JQL word. You must surround it in quotation marks to use"
                        + " it in a query as a value. (line 1, character 8)",
                "name = order");
        assertProblem(
                "Error in the JQL Query: The character '#' is a reserved JQL character. You must enclose it in a string"
                        + " or use the escape '\\u0023' instead. (line 1, character 8)",
                "name = #1");
    }

    @Test
    public void unknownFields_areNamed() {
        assertProblem("Field 'colour' does not exist or you do not have permission to view it.", "colour = red");
        assertProblem("Field 'colour' does not exist or you do not have permission to view it.", "order by colour");
        assertProblem("The operator '~' is not supported by the 'name' field.", "name ~ a");
        assertProblem("The operator '=' is not supported by the 'text' field.", "text = a");
    }
}
