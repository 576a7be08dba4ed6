package com.atlassian.confluence.api.service.content;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.ContentStatus;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.service.finder.SingleFetcher;

/**
 * Finds content as the user who is signed in.
 *
 * <p>Signature: decompiled, platform 6.5; usage of find and withId, platform 8. Trimmed to what is called.
 */
public interface ContentService {
    ContentFinder find(Expansion... type);

    /** Fetches one piece of content, or many. */
    interface ContentFetcher extends SingleContentFetcher {}

    /** Fetches one piece of content. */
    interface SingleContentFetcher extends SingleFetcher<Content> {}

    /** Narrows down which. */
    interface ParameterContentFinder extends ContentFetcher {
        ContentFinder withStatus(ContentStatus... contentStatus);
    }

    /** Finds by id. */
    interface ContentFinder extends ParameterContentFinder {
        SingleContentFetcher withId(ContentId contentId);
    }
}
