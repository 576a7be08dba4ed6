package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;

public class WikiAddressTest {

    private static final String PAGE = "https://wiki.example.com/confluence/pages/viewpage.action?pageId=7";

    @Test
    public void incident_hasItsPageBesideThePostmortem() {
        assertEquals(
                Optional.of("https://wiki.example.com/confluence/plugins/servlet/incidents/INC-7"),
                WikiAddress.incident(item("INC-7", PAGE, null)));
        assertEquals(
                Optional.of("https://wiki.example.com/plugins/servlet/incidents/INC-7"),
                WikiAddress.incident(item("INC-7", "https://wiki.example.com/display/OPS/INC-7+Postmortem", null)));
    }

    @Test
    public void withoutAPageOfConfluence_thereIsNoAddress() {
        assertEquals(Optional.empty(), WikiAddress.incident(item("INC-7", null, null)));
        assertEquals(Optional.empty(), WikiAddress.incident(item("INC-7", "https://elsewhere.example.com/7", null)));
        assertEquals(Optional.empty(), WikiAddress.incident(item("../admin", PAGE, null)));
    }

    @Test
    public void answeredEvent_isARowOfTheIncidentsPage() {
        assertEquals(
                Optional.of("https://wiki.example.com/confluence/plugins/servlet/incidents/INC-7#event-abc"),
                WikiAddress.answered(item("INC-7", PAGE, new Answers(Answers.To.EVENT, "abc"))));
    }

    @Test
    public void answeredFactor_standsInThePostmortem() {
        assertEquals(
                Optional.of(PAGE + "#f-1"),
                WikiAddress.answered(item("INC-7", PAGE, new Answers(Answers.To.FACTOR, "f-1"))));
        assertEquals(Optional.empty(), WikiAddress.answered(item("INC-7", PAGE, null)));
    }

    private static ItemProperty item(String incident, String page, Answers answers) {
        Isu isu = new Isu(Level.HIGH, Size.S, Level.LOW, null);
        return new ItemProperty(
                incident, isu, null, Commitment.PROPOSED, null, 0, List.of(), answers, page, null, null, null);
    }
}
