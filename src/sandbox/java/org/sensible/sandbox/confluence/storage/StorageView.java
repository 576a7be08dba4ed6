package org.sensible.sandbox.confluence.storage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Turns a body in storage format into the HTML of a page, an export or a preview, as the host does. What runs something
 * is never written, also where it came into the tables past the cleaner.
 */
public final class StorageView {

    private final Links links;
    private final Macros macros;
    private final Rendering rendering;
    private final Headings headings;
    private final Element root;

    private StorageView(String storage, Links links, Macros macros, Rendering rendering) {
        this.root = StorageFormat.parse(storage);
        this.links = links;
        this.macros = macros;
        this.rendering = rendering;
        this.headings = new Headings(root, rendering.title());
    }

    /**
     * The HTML of a body.
     *
     * @throws NotStorageFormat where the body is not well-formed
     */
    public static String render(String storage, Links links, Macros macros, Rendering rendering) {
        StorageView view = new StorageView(storage, links, macros, rendering);
        return view.inside(view.root);
    }

    /** The HTML of everything inside the element. */
    String inside(Node parent) {
        return Xhtml.children(parent).map(this::html).collect(Collectors.joining());
    }

    Rendering rendering() {
        return rendering;
    }

    Headings headings() {
        return headings;
    }

    Macros macros() {
        return macros;
    }

    private String html(Node node) {
        if (node instanceof Text text) {
            return Xhtml.escape(text.getData());
        }
        return node instanceof Element element ? html(element) : "";
    }

    private String html(Element element) {
        String name = element.getTagName();
        return switch (name) {
            case "ac:structured-macro", "ac:macro" -> new MacroView(this).html(MacroCall.of(element));
            case "ac:link" -> link(element);
            case "ac:image" -> image(element);
            case "ac:emoticon" -> Emoticons.html(element);
            case "ac:task-list" -> taskList(element);
            case "ac:layout" -> "<div class=\"contentLayout2\">" + inside(element) + "</div>";
            case "ac:layout-section" -> section(element);
            case "ac:layout-cell" ->
                "<div class=\"cell normal\" data-type=\"normal\"><div class=\"innerCell\">" + inside(element)
                        + "</div></div>";
            case "ac:inline-comment-marker" ->
                "<span class=\"inline-comment-marker\" data-ref=\"" + Xhtml.quote(element.getAttribute("ac:ref"))
                        + "\">" + inside(element) + "</span>";
            case "ac:placeholder", "ac:adf-attribute" -> "";
            case "ac:adf-extension" ->
                Xhtml.child(element, "ac:adf-fallback").map(this::inside).orElse("");
            default -> name.startsWith("ac:") ? inside(element) : xhtml(element);
        };
    }

    private String xhtml(Element element) {
        if (element.getTagName().startsWith("ri:") || !Xhtml.isAllowed(element)) {
            return "";
        }
        return switch (element.getTagName()) {
            case "table" -> "<div class=\"table-wrap\">" + plain(element, "confluenceTable") + "</div>";
            case "th" -> plain(element, "confluenceTh");
            case "td" -> plain(element, "confluenceTd");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "a" -> anchor(element);
            case "time" -> time(element);
            default -> plain(element, "");
        };
    }

    private String plain(Element element, String hostClass) {
        return tag(element, hostClass, "") + close(element);
    }

    private String tag(Element element, String hostClass, String more) {
        StringBuilder out = new StringBuilder("<").append(element.getTagName());
        String classes = (hostClass + " " + element.getAttribute("class")).strip();
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(Xhtml.quote(classes)).append('"');
        }
        for (Attr attribute : StorageFormat.attributes(element)) {
            String name = attribute.getName();
            boolean shown = !name.equals("class")
                    && !name.contains(":")
                    && !more.contains(" " + name + "=")
                    && Xhtml.isAllowedAttribute(name, attribute.getValue());
            if (shown) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Xhtml.quote(attribute.getValue()))
                        .append('"');
            }
        }
        return out.append(more).append('>').toString();
    }

    private String close(Element element) {
        String name = element.getTagName();
        return Xhtml.VOID.contains(name) ? "" : inside(element) + "</" + name + ">";
    }

    private String heading(Element element) {
        Headings.Heading heading = headings.of(element);
        String id = heading == null ? "" : " id=\"" + Xhtml.quote(heading.id()) + "\"";
        return tag(element, "", id) + close(element);
    }

    private String anchor(Element element) {
        boolean leaves = element.getAttribute("href").matches("(?i)[a-z][a-z0-9+.-]*:.*");
        return leaves
                ? tag(element, "external-link", " rel=\"nofollow noopener\"") + close(element)
                : plain(element, "");
    }

    /** A date as the editor stores it; anything else is shown as it stands. */
    private String time(Element element) {
        if (element.hasChildNodes()) {
            return plain(element, "");
        }
        String text = element.getAttribute("datetime");
        try {
            text = LocalDate.parse(text).format(DateTimeFormatter.ofPattern("dd MMM yyyy", rendering.locale()));
        } catch (DateTimeParseException noDate) {
            return tag(element, "", "") + Xhtml.escape(text) + "</time>";
        }
        return tag(element, "date-past", "") + Xhtml.escape(text) + "</time>";
    }

    private String section(Element element) {
        String type = element.getAttribute("ac:type").replace('_', '-');
        return "<div class=\"columnLayout " + Xhtml.quote(type) + "\" data-layout=\"" + Xhtml.quote(type) + "\">"
                + inside(element) + "</div>";
    }

    private String taskList(Element list) {
        return Xhtml.elements(list)
                .filter(task -> task.getTagName().equals("ac:task"))
                .map(this::task)
                .collect(Collectors.joining("", "<ul class=\"inline-task-list\">", "</ul>"));
    }

    private String task(Element task) {
        boolean done = childText(task, "ac:task-status").equals("complete");
        String body = Xhtml.child(task, "ac:task-body").map(this::inside).orElse("");
        return "<li" + (done ? " class=\"checked\"" : "") + " data-inline-task-id=\""
                + Xhtml.quote(childText(task, "ac:task-id")) + "\">" + body + "</li>";
    }

    private static String childText(Element parent, String name) {
        return Xhtml.child(parent, name).map(Node::getTextContent).orElse("").strip();
    }

    private String link(Element link) {
        Optional<Element> user = Xhtml.child(link, "ri:user");
        if (user.isPresent()) {
            return user(link, user.get().getAttribute("ri:userkey"));
        }
        String fragment =
                Xhtml.attribute(link, "ac:anchor").map(anchor -> "#" + anchor).orElse("");
        Optional<Element> attachment = Xhtml.child(link, "ri:attachment");
        if (attachment.isPresent()) {
            String file = attachment.get().getAttribute("ri:filename");
            return a("", attachmentAddress(file), "", linkText(link, file));
        }
        Optional<Element> url = Xhtml.child(link, "ri:url");
        if (url.isPresent()) {
            String address = url.get().getAttribute("ri:value");
            return a("external-link", Xhtml.isHarmlessAddress(address) ? address : "", "", linkText(link, address));
        }
        return Xhtml.child(link, "ri:page", "ri:blog-post")
                .filter(page -> page.hasAttribute("ri:content-title"))
                .map(page -> pageLink(link, page, fragment))
                .or(() -> Xhtml.child(link, "ri:space").map(space -> spaceLink(link, space)))
                .orElseGet(() -> placeOnPage(link));
    }

    private String placeOnPage(Element link) {
        String anchor = link.getAttribute("ac:anchor");
        return a("", "#" + headings.anchor(anchor), "", linkText(link, anchor.isEmpty() ? rendering.title() : anchor));
    }

    private String spaceLink(Element link, Element space) {
        String key = space.getAttribute("ri:space-key");
        return a("", rendering.linkBase() + "/display/" + Addresses.path(key), "", linkText(link, key));
    }

    private String pageLink(Element link, Element page, String fragment) {
        String title = page.getAttribute("ri:content-title");
        String space = Xhtml.attribute(page, "ri:space-key")
                .or(() -> Optional.ofNullable(rendering.getSpaceKey()))
                .orElse("");
        String text = linkText(link, title);
        return links.toPage(space, title)
                .map(address -> a("", rendering.linkBase() + address + anchorOn(title, fragment), "", text))
                .orElseGet(() -> a(
                        "createlink",
                        rendering.linkBase() + "/pages/createpage.action?spaceKey=" + Addresses.query(space) + "&title="
                                + Addresses.query(title),
                        "",
                        text));
    }

    private static String anchorOn(String title, String fragment) {
        return fragment.isEmpty() ? "" : "#" + title.replaceAll("\\s", "") + "-" + fragment.substring(1);
    }

    private String user(Element link, String key) {
        return links.user(key)
                .map(user -> a(
                        "confluence-userlink user-mention",
                        rendering.linkBase() + "/display/~" + Addresses.path(user.name()),
                        " data-username=\"" + Xhtml.quote(user.name()) + "\"",
                        linkText(link, user.fullName())))
                .orElse("<span class=\"confluence-userlink unknown-user\">" + linkText(link, "Unknown User")
                        + "</span>");
    }

    private static String a(String classes, String address, String more, String text) {
        String css = classes.isEmpty() ? "" : " class=\"" + classes + "\"";
        return "<a" + css + " href=\"" + Xhtml.quote(address) + "\"" + more + ">" + text + "</a>";
    }

    private String linkText(Element link, String otherwise) {
        return Xhtml.child(link, "ac:link-body")
                .map(this::inside)
                .or(() -> Xhtml.child(link, "ac:plain-text-link-body").map(body -> Xhtml.escape(body.getTextContent())))
                .filter(text -> !text.isBlank())
                .orElse(Xhtml.escape(otherwise));
    }

    private String attachmentAddress(String file) {
        long page = rendering.getEntity() == null ? 0 : rendering.getEntity().getId();
        return rendering.linkBase() + "/download/attachments/" + page + "/" + Addresses.path(file);
    }

    private String image(Element image) {
        Optional<String> url = Xhtml.child(image, "ri:url").map(ri -> ri.getAttribute("ri:value"));
        String address = url.filter(Xhtml::isHarmlessAddress)
                .or(() -> Xhtml.child(image, "ri:attachment")
                        .map(ri -> attachmentAddress(ri.getAttribute("ri:filename"))))
                .orElse("");
        String more = List.of("alt", "title", "width", "height").stream()
                .filter(name -> image.hasAttribute("ac:" + name)
                        && !image.getAttribute("ac:" + name).isEmpty())
                .map(name -> " " + name + "=\"" + Xhtml.quote(image.getAttribute("ac:" + name)) + "\"")
                .collect(Collectors.joining());
        String caption = Xhtml.child(image, "ac:caption")
                .map(text -> "<span class=\"confluence-embedded-caption\">" + inside(text) + "</span>")
                .orElse("");
        return "<span class=\"confluence-embedded-file-wrapper\"><img class=\"confluence-embedded-image"
                + (url.isPresent() ? " confluence-external-resource" : "") + "\" src=\"" + Xhtml.quote(address) + "\""
                + more + ">" + caption + "</span>";
    }

    /** Small pictures by name. */
    private static final class Emoticons {

        private static final Map<String, String> SIGNS = Map.ofEntries(
                Map.entry("smile", "☺"),
                Map.entry("sad", "☹"),
                Map.entry("cheeky", "😛"),
                Map.entry("laugh", "😀"),
                Map.entry("wink", "😉"),
                Map.entry("thumbs-up", "👍"),
                Map.entry("thumbs-down", "👎"),
                Map.entry("information", "ℹ"),
                Map.entry("tick", "✔"),
                Map.entry("cross", "✘"),
                Map.entry("warning", "⚠"),
                Map.entry("plus", "⊕"),
                Map.entry("minus", "⊖"),
                Map.entry("question", "?"),
                Map.entry("light-on", "💡"),
                Map.entry("light-off", "🔅"),
                Map.entry("yellow-star", "★"),
                Map.entry("red-star", "★"),
                Map.entry("green-star", "★"),
                Map.entry("blue-star", "★"),
                Map.entry("heart", "♥"),
                Map.entry("broken-heart", "💔"));

        static String html(Element emoticon) {
            String name = emoticon.getAttribute("ac:name");
            String sign = Xhtml.attribute(emoticon, "ac:emoji-fallback")
                    .filter(text -> !text.isBlank())
                    .orElse(SIGNS.getOrDefault(name, "(" + name + ")"));
            return "<span class=\"emoticon emoticon-" + Xhtml.quote(name) + "\" role=\"img\" aria-label=\"("
                    + Xhtml.quote(name) + ")\">" + Xhtml.escape(sign) + "</span>";
        }
    }
}
