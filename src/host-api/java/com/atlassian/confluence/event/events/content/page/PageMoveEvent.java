package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.user.User;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A page has moved, below another page or into another space, and those below it with it.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is read.
 */
public class PageMoveEvent extends PageEvent {
    private static final long serialVersionUID = 1L;
    private final transient List<Page> movedPageList;
    private final transient Space oldSpace;

    public PageMoveEvent(
            Object src,
            Page movedPage,
            List<Page> movedPageList,
            @Nullable Space oldSpace,
            @Nullable Page oldParentPage,
            @Nullable Integer oldPosition,
            @Nullable User theMover,
            boolean movedBecauseOfParent) {
        super(src, movedPage, null);
        this.movedPageList = movedPageList;
        this.oldSpace = oldSpace;
    }

    @Nullable
    public Space getOldSpace() {
        return oldSpace;
    }

    @Nullable
    public List<Page> getMovedPageList() {
        return movedPageList;
    }
}
