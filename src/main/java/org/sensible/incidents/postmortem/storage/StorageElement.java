package org.sensible.incidents.postmortem.storage;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a page and where it stands in the text: {@code source.substring(start(), end())} is all of it, tags included,
 * and from {@link #contentStart()} to {@link #contentEnd()} goes what is between the tags. Of an empty-element tag both are
 * the place after it, and {@link #isHollow()}. Does not change once the page is read.
 */
public final class StorageElement {

    private final String source;
    private final String name;
    private final Map<String, String> attributes;

    @Nullable
    private final StorageElement parent;

    private final int start;
    private final int contentStart;
    private final boolean hollow;
    private final List<StorageElement> children = new ArrayList<>(2);
    private int contentEnd;
    private int end;

    StorageElement(
            String source,
            String name,
            Map<String, String> attributes,
            @Nullable StorageElement parent,
            int start,
            int contentStart,
            boolean hollow) {
        this.source = source;
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
        this.start = start;
        this.contentStart = contentStart;
        this.hollow = hollow;
        this.contentEnd = contentStart;
        this.end = contentStart;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void close(int endOfContent, int endOfTag) {
        contentEnd = endOfContent;
        end = endOfTag;
    }

    /** As it is written, prefix included: {@code ac:structured-macro}. Empty for the page itself. */
    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** The value with its references resolved; empty text where the attribute is absent. */
    public String attribute(String attribute) {
        String raw = attributes.get(attribute);
        return raw == null ? "" : StorageText.resolved(raw);
    }

    /** The element around it; absent only of the page itself. */
    public Optional<StorageElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** The nearest element around it of one of those names. */
    public Optional<StorageElement> closest(String... names) {
        List<String> wanted = List.of(names);
        StorageElement around = parent;
        while (around != null && !wanted.contains(around.name)) {
            around = around.parent;
        }
        return Optional.ofNullable(around);
    }

    /** Whether it stands between the tags of the other one, however deep. */
    public boolean isIn(StorageElement around) {
        return around != this && start >= around.contentStart && end <= around.contentEnd;
    }

    /** The elements right inside it, in order. */
    public List<StorageElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The first child of that name. */
    public Optional<StorageElement> child(String childName) {
        return children.stream().filter(child -> child.is(childName)).findFirst();
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public int contentStart() {
        return contentStart;
    }

    public int contentEnd() {
        return contentEnd;
    }

    /** Whether it is one empty-element tag, between whose tags nothing can be put. */
    public boolean isHollow() {
        return hollow;
    }

    /** All of it as it is written. */
    public String markup() {
        return source.substring(start, end);
    }

    /** What is between its tags as it is written. */
    public String content() {
        return source.substring(contentStart, contentEnd);
    }

    /** The text in it as people read it, without tags, with references resolved and CDATA taken as it is. */
    public String text() {
        return StorageText.of(content());
    }

    /**
     * The value of a macro's parameter; empty where it has none of that name, or this is no macro.
     *
     * @param parameter name of the parameter
     */
    public Optional<String> parameter(String parameter) {
        return children.stream()
                .filter(child ->
                        child.is("ac:parameter") && child.attribute("ac:name").equals(parameter))
                .map(child -> child.text().strip())
                .findFirst();
    }

    /** Whether it is a macro of that name, in the present spelling or that of old pages. */
    public boolean isMacro(String macro) {
        return (is("ac:structured-macro") || is("ac:macro"))
                && attribute("ac:name").equals(macro);
    }

    @Override
    public String toString() {
        return name + "[" + start + ", " + end + ")";
    }
}
