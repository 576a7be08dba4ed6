package org.sensible.sandbox.confluence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.sandbox.frame.Html;

/**
 * A content template in the namespace {@code http://atlassian.com/template}: {@code at:var}, escaped unless it says
 * {@code at:rawxhtml="true"}, and {@code at:i18n}; {@code at:declarations} are for the form of a template without a wizard
 * and leave nothing on the page. Everything else in the namespace is refused.
 */
final class BlueprintTemplate {

    private static final Pattern DECLARATIONS =
            Pattern.compile("<at:declarations>(.*?)</at:declarations>", Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("</?at:([\\w-]+)");
    private static final Set<String> MAY_BE_DECLARED = Set.of("string", "list", "option", "textarea");
    private static final Pattern ELEMENT = Pattern.compile("</?at:(\\w*)((?:\\s+[\\w:]+=\"[^\"]*\")*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "var", Set.of("at:name", "at:rawxhtml", "at:rawXhtml"),
            "i18n", Set.of("at:key"));

    private final String source;

    BlueprintTemplate(String source) {
        this.source = source;
    }

    /**
     * The page's body.
     *
     * @param words the text of a key
     * @throws PageRefused if the template has what the sandbox does not know, or a variable that nobody has filled
     */
    String fill(Map<String, Object> context, UnaryOperator<String> words) {
        Matcher element = ELEMENT.matcher(withoutDeclarations());
        StringBuilder page = new StringBuilder();
        while (element.find()) {
            Map<String, String> attributes = attributes(element);
            String filled = element.group(1).equals("i18n")
                    ? Html.escape(words.apply(required(attributes, "at:key", element)))
                    : variable(context, required(attributes, "at:name", element), attributes);
            element.appendReplacement(page, Matcher.quoteReplacement(filled));
        }
        return element.appendTail(page).toString();
    }

    private String withoutDeclarations() {
        return DECLARATIONS.matcher(source).replaceAll(found -> {
            Matcher declared = DECLARED.matcher(found.group(1));
            while (declared.find()) {
                if (!MAY_BE_DECLARED.contains(declared.group(1))) {
                    throw new PageRefused("at:" + declared.group(1) + " cannot be declared in a template");
                }
            }
            return "";
        });
    }

    private static Map<String, String> attributes(Matcher element) {
        Set<String> known = KNOWN.get(element.group(1));
        if (known == null || element.group(3).isEmpty()) {
            throw new PageRefused("The template has " + element.group() + ", which the sandbox does not know");
        }
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(element.group(2));
        while (attribute.find()) {
            if (!known.contains(attribute.group(1))) {
                throw new PageRefused(
                        "The template has " + element.group() + ": no attribute is called " + attribute.group(1));
            }
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static String required(Map<String, String> attributes, String name, Matcher element) {
        String value = attributes.get(name);
        if (value == null) {
            throw new PageRefused("The template has " + element.group() + " without " + name);
        }
        return value;
    }

    private static String variable(Map<String, Object> context, String name, Map<String, String> attributes) {
        Object value = context.get(name);
        if (value == null) {
            throw new PageRefused("The template wants a variable " + name + ", and nobody gave it");
        }
        boolean raw = "true".equals(attributes.getOrDefault("at:rawxhtml", attributes.get("at:rawXhtml")));
        return raw ? value.toString() : Html.escape(value.toString());
    }
}
