package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.jira.ItemPanelView.Fact;

/** What there is to say of an action item beside its issue, line by line, in the reader's language. */
final class ItemFacts {

    private final PanelWords words;
    private final Wording wording;
    private final Locale locale;

    ItemFacts(Wording wording, PanelWords words, Locale locale) {
        this.words = words;
        this.wording = wording;
        this.locale = locale;
    }

    /** @param browse address of Jira's issues, to which a key is added */
    List<Fact> of(Issue issue, ActionItem item, ItemProperty property, String browse) {
        Isu isu = property.isu();
        List<Fact> facts = new ArrayList<>();
        facts.add(level("importance", isu.importance()));
        facts.add(new Fact(words.field("size"), "", "", words.size(isu.size())));
        facts.add(level("urgency", isu.urgency()));
        facts.add(new Fact(
                words.field("confidence"),
                "confidence",
                PanelWords.word(isu.confidence()),
                words.confidence(isu.confidence())));
        if (property.kind() != null) {
            facts.add(plain("kind", wording.tell(property.kind().label())));
        }
        facts.add(plain("status", issue.getStatus().getNameTranslation()));
        facts.add(plain("due", item.due() == null ? words.get("incidents.actionItem.panel.noDue") : day(item.due())));
        origin(facts, property);
        if (property.epic() != null) {
            facts.add(new Fact(words.field("epic"), "link", browse + property.epic(), property.epic()));
        }
        property.after().stream()
                .map(key -> key.matches("[A-Z][A-Z0-9_]*-[0-9]+")
                        ? new Fact(words.field("after"), "link", browse + key, key)
                        : plain("after", key))
                .forEach(facts::add);
        if (property.moved() > 0) {
            facts.add(plain("moved", wording.tell(Text.of("incidents.actionItem.panel.moved", property.moved()))));
        }
        return facts;
    }

    private void origin(List<Fact> facts, ItemProperty property) {
        facts.add(WikiAddress.incident(property)
                .map(address -> new Fact(words.field("incident"), "link", address, property.incident()))
                .orElseGet(() -> plain("incident", property.incident())));
        if (property.postmortem() != null) {
            facts.add(new Fact(
                    words.field("postmortem"),
                    "link",
                    property.postmortem(),
                    words.get("incidents.actionItem.panel.postmortem")));
        }
        if (property.answers() != null) {
            String what = words.get("incidents.actionItem.panel.answers."
                    + property.answers().to().word());
            facts.add(WikiAddress.answered(property)
                    .map(address -> new Fact(words.field("answers"), "link", address, what))
                    .orElseGet(() -> plain("answers", what)));
        }
    }

    private Fact level(String name, Level level) {
        return new Fact(words.field(name), "level", level.word(), wording.tell(level.label()));
    }

    private Fact plain(String name, String said) {
        return new Fact(words.field(name), "", "", said);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
