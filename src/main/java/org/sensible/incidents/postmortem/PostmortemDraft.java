package org.sensible.incidents.postmortem;

import java.util.Map;

/**
 * What a new page will hold: one piece of storage format for each section of the shipped template. The create dialog and
 * the REST call fill the same template from it. Immutable.
 *
 * @param title proposed title of the page, at most 255 characters
 * @param sections storage format by the name of the template's variable
 */
public record PostmortemDraft(String title, Map<String, String> sections) {

    public PostmortemDraft {
        sections = Map.copyOf(sections);
    }
}
