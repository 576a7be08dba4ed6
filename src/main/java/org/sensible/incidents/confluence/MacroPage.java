package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a macro is rendered for, in our words. Immutable.
 *
 * @param pageId the page around it; empty in a template, or where there is none yet
 * @param medium on a screen, on paper, or only as a frame that says what will be here
 */
record MacroPage(OptionalLong pageId, Medium medium) {

    private static final Set<String> ONLY_A_FRAME =
            Set.of(ConversionContextOutputType.PREVIEW.value(), ConversionContextOutputType.FEED.value());
    private static final Set<String> STATIC = Set.of(
            ConversionContextOutputType.PDF.value(),
            ConversionContextOutputType.WORD.value(),
            ConversionContextOutputType.HTML_EXPORT.value(),
            ConversionContextOutputType.EMAIL.value(),
            ConversionContextOutputType.DIFF.value());

    /** Where a reader meets the macro. */
    enum Medium {
        SCREEN,
        EXPORT,
        FRAME
    }

    static MacroPage of(ConversionContext context) {
        ContentEntityObject entity = context.getEntity();
        OptionalLong pageId =
                entity == null || entity.getId() == 0 ? OptionalLong.empty() : OptionalLong.of(entity.getId());
        return new MacroPage(pageId, medium(context, pageId.isPresent()));
    }

    private static Medium medium(ConversionContext context, boolean hasPage) {
        String output = context.getOutputType();
        if (ONLY_A_FRAME.contains(output) || !hasPage) {
            return Medium.FRAME;
        }
        boolean mobile = "mobile".equals(context.getOutputDeviceType());
        return STATIC.contains(output) || mobile ? Medium.EXPORT : Medium.SCREEN;
    }
}
