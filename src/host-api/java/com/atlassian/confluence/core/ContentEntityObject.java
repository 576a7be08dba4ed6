package com.atlassian.confluence.core;

import com.atlassian.confluence.labels.Labelable;

/**
 * Content: a page, a comment, an attachment.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; the labelable class between is left out, so this is {@code Labelable} itself.
 */
public abstract class ContentEntityObject extends AbstractVersionedEntityObject implements Labelable {
    public static final String CURRENT = "current";
    public static final String DELETED = "deleted";
    public static final String DRAFT = "draft";
    private static final long serialVersionUID = 1L;
    private String title;
    private String body = "";
    private String status = CURRENT;
    private String versionComment;

    protected ContentEntityObject() {}

    public abstract String getType();

    public String getIdAsString() {
        return Long.toString(getId());
    }

    public String getDisplayTitle() {
        return getTitle();
    }

    public abstract String getUrlPath();

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBodyAsString() {
        return body;
    }

    public void setBodyAsString(String content) {
        this.body = content;
    }

    public String getContentStatus() {
        return status;
    }

    public void setContentStatus(String contentStatus) {
        this.status = contentStatus;
    }

    public boolean isCurrent() {
        return CURRENT.equals(status);
    }

    public boolean isDeleted() {
        return DELETED.equals(status);
    }

    public boolean isDraft() {
        return DRAFT.equals(status);
    }

    public String getVersionComment() {
        return versionComment;
    }

    public void setVersionComment(String versionComment) {
        this.versionComment = versionComment;
    }
}
