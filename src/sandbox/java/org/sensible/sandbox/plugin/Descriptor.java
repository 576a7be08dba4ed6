package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The plugin descriptor as it is in the jar.
 *
 * @param key the plugin key
 * @param elements all elements below the root, in order
 */
public record Descriptor(String key, List<Module> elements) {

    private static final String NAME = "atlassian-plugin.xml";
    private static final Set<String> PRODUCTS = Set.of("confluence", "jira");

    static Descriptor parse(InputStream xml) throws IOException {
        Element root = Xml.parse(xml, NAME).getDocumentElement();
        if (!"atlassian-plugin".equals(root.getTagName())) {
            throw new StartRefused(NAME + " begins with <" + root.getTagName() + ">, not with <atlassian-plugin>");
        }
        if (!"2".equals(root.getAttribute("plugins-version"))) {
            throw new StartRefused(
                    NAME + " does not say plugins-version=\"2\": a host would not install it as a bundle");
        }
        List<Module> elements = children(root);
        refuseTwins(elements);
        elements.forEach(Descriptor::refuseUnknownProduct);
        return new Descriptor(root.getAttribute("key"), elements);
    }

    /** What is meant for a product: what names it, and what names none. */
    public List<Module> of(String product) {
        return elements.stream()
                .filter(module ->
                        module.attribute("application").map(product::equals).orElse(true))
                .toList();
    }

    private static void refuseTwins(List<Module> elements) {
        Set<String> keys = new HashSet<>();
        for (Module element : elements) {
            element.attribute("key").ifPresent(key -> {
                if (!keys.add(key)) {
                    throw new StartRefused("Two modules in " + NAME + " have the key " + key);
                }
            });
        }
    }

    private static void refuseUnknownProduct(Module module) {
        module.attribute("application").filter(name -> !PRODUCTS.contains(name)).ifPresent(name -> {
            throw new StartRefused(module + " in " + NAME + " has application=\"" + name
                    + "\"; that is confluence, or jira, or absent for both");
        });
    }

    private static List<Module> children(Element parent) {
        List<Module> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                children.add(
                        new Module(element.getTagName(), attributes(element), children(element), ownText(element)));
            }
        }
        return children;
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        return attributes;
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }
}
