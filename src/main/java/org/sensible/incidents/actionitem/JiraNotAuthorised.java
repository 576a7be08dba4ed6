package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** Jira wants the person to allow this product to act for him first; the details say where, as {@code authorise}. */
public final class JiraNotAuthorised extends Refusal {

    private static final String WHERE = "authorise";
    private static final long serialVersionUID = 1L;

    /** @param where address of the page on which to allow it; {@code null} where Jira named none */
    public JiraNotAuthorised(@Nullable URI where) {
        this(
                Text.of("incidents.actionItem.jira.notAuthorised"),
                where == null ? Map.of() : Map.of(WHERE, where.toString()));
    }

    private JiraNotAuthorised(Text text, Map<String, Object> details) {
        super(List.of(new Problem(null, text)), details);
    }

    /** The same in other words, for what is no action item. */
    public JiraNotAuthorised saying(Text text) {
        return new JiraNotAuthorised(text, details());
    }

    /** Address of the page on which to allow it. */
    public Optional<String> where() {
        return Optional.ofNullable(details().get(WHERE)).map(Objects::toString);
    }
}
