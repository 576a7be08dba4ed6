package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;
import java.io.Serializable;
import java.util.Date;

/**
 * Something that Confluence keeps, with who made and changed it.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public class ConfluenceEntityObject implements Serializable {
    private static final long serialVersionUID = 1L;
    private transient ConfluenceUser creator;
    private transient ConfluenceUser lastModifier;
    private long id;
    private Date creationDate;
    private Date lastModificationDate;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Date getCreationDate() {
        return creationDate;
    }

    public void setCreationDate(Date creationDate) {
        this.creationDate = creationDate;
    }

    public Date getLastModificationDate() {
        return lastModificationDate;
    }

    public void setLastModificationDate(Date lastModificationDate) {
        this.lastModificationDate = lastModificationDate;
    }

    public ConfluenceUser getCreator() {
        return creator;
    }

    public void setCreator(ConfluenceUser creator) {
        this.creator = creator;
    }

    public ConfluenceUser getLastModifier() {
        return lastModifier;
    }

    public void setLastModifier(ConfluenceUser lastModifier) {
        this.lastModifier = lastModifier;
    }

    public boolean isPersistent() {
        return id != 0;
    }
}
