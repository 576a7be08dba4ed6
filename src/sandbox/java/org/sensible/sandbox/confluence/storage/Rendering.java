package org.sensible.sandbox.confluence.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a body is rendered for: page, output, device, and where its links begin. Macros get it as their conversion context.
 * One for each rendering, on one thread.
 */
public final class Rendering implements ConversionContext {

    private static final String DESKTOP = "desktop";
    private static final String MOBILE = "mobile";

    private final Map<String, Object> properties = new HashMap<>();
    private final ContentEntityObject entity;
    private final ConversionContextOutputType output;
    private final String device;
    private final String linkBase;
    private final Locale locale;
    private boolean asyncRenderSafe = true;

    private Rendering(
            @Nullable ContentEntityObject entity,
            ConversionContextOutputType output,
            String device,
            String linkBase,
            Locale locale) {
        this.entity = entity;
        this.output = Objects.requireNonNull(output, "output");
        this.device = device;
        this.linkBase = Objects.requireNonNull(linkBase, "linkBase");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * For a browser on a desk.
     *
     * @param entity the page; absent in a preview of a new page and in templates
     * @param linkBase what precedes links within the product: the context path, or its whole address for what leaves it
     */
    public static Rendering of(
            @Nullable ContentEntityObject entity, ConversionContextOutputType output, String linkBase, Locale locale) {
        return new Rendering(entity, output, DESKTOP, linkBase, locale);
    }

    /** The same for a mobile device. */
    public Rendering onMobile() {
        return new Rendering(entity, output, MOBILE, linkBase, locale);
    }

    String linkBase() {
        return linkBase;
    }

    Locale locale() {
        return locale;
    }

    boolean isForScreen() {
        return output == ConversionContextOutputType.DISPLAY || output == ConversionContextOutputType.PREVIEW;
    }

    String title() {
        return entity == null || entity.getTitle() == null ? "" : entity.getTitle();
    }

    @Override
    public void setProperty(String name, Object value) {
        properties.put(name, value);
    }

    @Override
    public Object removeProperty(String name) {
        return properties.remove(name);
    }

    @Override
    public Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public Object getProperty(String name, Object defaultValue) {
        return properties.getOrDefault(name, defaultValue);
    }

    @Override
    public String getPropertyAsString(String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }

    @Override
    public boolean hasProperty(String name) {
        return properties.containsKey(name);
    }

    @Override
    public String getOutputDeviceType() {
        return device;
    }

    @Override
    public String getOutputType() {
        return output.value();
    }

    @Override
    public boolean isAsyncRenderSafe() {
        return asyncRenderSafe;
    }

    @Override
    public void disableAsyncRenderSafe() {
        asyncRenderSafe = false;
    }

    @Override
    @Nullable
    public ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getSpaceKey() {
        return entity instanceof SpaceContentEntityObject content ? content.getSpaceKey() : null;
    }

    @Override
    public boolean isDiffOrEmail() {
        return output == ConversionContextOutputType.DIFF || output == ConversionContextOutputType.EMAIL;
    }
}
