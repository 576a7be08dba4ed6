package org.sensible.incidents.postmortem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of the page that the blueprint ships. It is filled here as the host's create dialog fills it: texts by key,
 * and each section by one variable that holds storage format. Immutable.
 */
final class PageTemplate {

    private static final String PLACE = "/blueprints/postmortem.xml";
    private static final Pattern ELEMENT = Pattern.compile(
            "<at:(?:i18n at:key=\"(?<key>[^\"]+)\"|var at:name=\"(?<name>[^\"]+)\" at:rawxhtml=\"true\")/>");

    private final String source;

    private PageTemplate(String source) {
        this.source = source;
    }

    static PageTemplate shipped() {
        try (InputStream in = PageTemplate.class.getResourceAsStream(PLACE)) {
            return new PageTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(PLACE, e);
        }
    }

    /**
     * The body of the page.
     *
     * @param sections storage format by the name of the variable; each variable of the template must be there
     * @param words the text of a key, in the language of the page
     */
    String fill(Map<String, String> sections, UnaryOperator<String> words) {
        Matcher element = ELEMENT.matcher(source);
        StringBuilder page = new StringBuilder();
        while (element.find()) {
            String key = element.group("key");
            String filled = key != null ? StorageFormat.text(words.apply(key)) : sections.get(element.group("name"));
            if (filled == null) {
                throw new IllegalArgumentException("the page's template wants a section '" + element.group("name")
                        + "', given are " + sections.keySet());
            }
            element.appendReplacement(page, Matcher.quoteReplacement(filled));
        }
        return element.appendTail(page).toString();
    }
}
