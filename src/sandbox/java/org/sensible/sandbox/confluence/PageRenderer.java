package org.sensible.sandbox.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Set;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.confluence.storage.Links;
import org.sensible.sandbox.confluence.storage.Macros;
import org.sensible.sandbox.confluence.storage.Rendering;
import org.sensible.sandbox.confluence.storage.StorageView;

/** Renders bodies of pages for whoever reads now. */
final class PageRenderer {

    /** These leave the product, so that a link must say where it is. */
    private static final Set<ConversionContextOutputType> LEAVING = Set.of(
            ConversionContextOutputType.PDF,
            ConversionContextOutputType.WORD,
            ConversionContextOutputType.HTML_EXPORT,
            ConversionContextOutputType.FEED,
            ConversionContextOutputType.EMAIL);

    private final Links links;
    private final Macros macros;
    private final Current current;
    private final String contextPath;
    private final String baseUrl;

    PageRenderer(Links links, Macros macros, Current current, String contextPath, String baseUrl) {
        this.links = links;
        this.macros = macros;
        this.current = current;
        this.contextPath = contextPath;
        this.baseUrl = baseUrl;
    }

    /** The HTML of the page's body. */
    String html(ContentEntityObject page, ConversionContextOutputType output, boolean onMobile) {
        String base = LEAVING.contains(output) ? baseUrl : contextPath;
        Rendering rendering = Rendering.of(page, output, base, current.locale());
        return StorageView.render(page.getBodyAsString(), links, macros, onMobile ? rendering.onMobile() : rendering);
    }

    /** The HTML of the page's body on a screen. */
    String html(ContentEntityObject page) {
        return html(page, ConversionContextOutputType.DISPLAY, false);
    }
}
