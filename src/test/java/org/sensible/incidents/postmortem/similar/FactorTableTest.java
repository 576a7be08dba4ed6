package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class FactorTableTest {

    private static final List<String> HEADS = List.of("What made it possible", "要因");

    private static List<String> read(String body) {
        return FactorTable.of(body, HEADS);
    }

    @Test
    public void firstCells_areTheFactors() {
        assertEquals(
                List.of("Pool too small", "接続の上限なし"),
                read("<table><tbody><tr><th>Other</th></tr><tr><td>x</td></tr></tbody></table>"
                        + "<table><tbody><tr><th><p>What made it possible</p></th><th>Seen</th></tr>"
                        + "<tr><td><p>Pool <strong>too small</strong></p></td><td>05:52</td></tr>"
                        + "<tr><td>接続の上限なし</td></tr></tbody></table>"));
    }

    @Test
    public void hintsAndEmptyRows_areNone() {
        assertEquals(
                List.of(),
                read(
                        "<table><tr><th>要因</th></tr><tr><td><p><ac:placeholder>What helped it?</ac:placeholder></p></td></tr>"
                                + "<tr><td> </td></tr></table>"));
        assertEquals(List.of(), read("<p>no table"));
    }
}
