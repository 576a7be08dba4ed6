package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.PageUpdateTrigger;
import java.io.Serializable;

/**
 * How a page is saved.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Deprecated setters left out.
 */
public interface SaveContext extends OperationContext<PageUpdateTrigger>, Serializable {
    boolean doUpdateLastModifier();

    boolean isSuppressAutowatch();
}
