package org.sensible.sandbox.confluence.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What of XHTML storage format may hold, and small ways around in its tree. */
final class Xhtml {

    static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr");

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn"
                            + " details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd"
                            + " label li main mark nav ol p pre q s samp section small span strike strong sub summary sup"
                            + " table tbody td tfoot th thead time tr tt u ul var wbr")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("abbr align alt bgcolor border cellpadding cellspacing cite class clear color colspan cols datetime dir face"
                            + " height href hreflang id lang name nowrap rel role rows rowspan scope size span src start"
                            + " style summary tabindex target title type valign value width xml:lang")
                    .split(" "));
    private static final Set<String> SCHEMES = Set.of(
            ("http https mailto ftp ftps sftp file tel sms callto skype slack ssh git svn irc ircs news nntp ldap"
                            + " ldaps webcal xmpp")
                    .split(" "));
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern ACTIVE_STYLE = Pattern.compile(
            "expression|javascript|url\\s*\\(|@import|behaviou?r|binding|\\\\|<", Pattern.CASE_INSENSITIVE);

    private Xhtml() {}

    static boolean isAllowed(Element element) {
        String name = element.getTagName();
        return name.startsWith("ac:") || name.startsWith("ri:") || ELEMENTS.contains(name);
    }

    static boolean isAllowedAttribute(String name, String value) {
        if (name.startsWith("ac:") || name.startsWith("ri:")) {
            return true;
        }
        boolean known = ATTRIBUTES.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
        boolean address = name.equals("href") || name.equals("src") || name.equals("cite");
        return known
                && (!address || isHarmlessAddress(value))
                && (!name.equals("style") || !ACTIVE_STYLE.matcher(value).find());
    }

    /** Relative, or of a scheme that runs nothing. Browsers skip control characters and blanks in a scheme, so they are skipped here too. */
    static boolean isHarmlessAddress(String address) {
        String dense = address.replaceAll("[\\p{Cntrl}\\s]", "");
        var scheme = SCHEME.matcher(dense);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    static Stream<Node> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item);
    }

    static Stream<Element> elements(Node parent) {
        return children(parent).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Optional<Element> child(Node parent, String... names) {
        return elements(parent)
                .filter(element -> Stream.of(names).anyMatch(element.getTagName()::equals))
                .findFirst();
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String quote(String text) {
        return escape(text).replace("\"", "&quot;");
    }
}
