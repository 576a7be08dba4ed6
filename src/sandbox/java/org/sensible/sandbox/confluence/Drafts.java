package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shared drafts in the database: at most one of a page, under the page's id. As a {@link Page} a draft has the version
 * of its page that it was begun from. Nothing here asks who may.
 */
final class Drafts {

    private final JdbcClient sql;
    private final HostUsers users;

    Drafts(JdbcClient sql, HostUsers users) {
        this.sql = sql;
        this.users = users;
    }

    Optional<Page> of(Page page) {
        return sql.sql("SELECT * FROM CONF_DRAFT WHERE PAGE_ID = ?")
                .param(page.getId())
                .query((row, number) -> read(row, page))
                .optional();
    }

    private Page read(ResultSet row, Page page) throws SQLException {
        Page draft = begin(page);
        draft.setTitle(row.getString("TITLE"));
        draft.setBodyAsString(row.getString("BODY_TEXT"));
        draft.setVersion(row.getInt("BASE_VERSION"));
        draft.setLastModifier(user(row.getString("MODIFIER_KEY")));
        draft.setLastModificationDate(new Date(row.getLong("MODIFIED_AT")));
        return draft;
    }

    @Nullable
    private ConfluenceUser user(@Nullable String key) {
        return key == null ? null : users.getUserByKey(new UserKey(key));
    }

    /** A draft as the page is now; it is not kept yet. */
    static Page begin(Page page) {
        Page draft = new Page();
        draft.setId(page.getId());
        draft.setContentStatus(ContentEntityObject.DRAFT);
        draft.setSpace(page.getSpace());
        draft.setParentPage(page.getParent());
        draft.setTitle(page.getTitle());
        draft.setBodyAsString(page.getBodyAsString());
        draft.setVersion(page.getVersion());
        draft.setCreator(page.getCreator());
        draft.setCreationDate(page.getCreationDate());
        return draft;
    }

    /** Keeps the draft in place of the one that its page had. */
    void keep(Page draft) {
        end(draft.getId());
        ConfluenceUser modifier = draft.getLastModifier();
        sql.sql("INSERT INTO CONF_DRAFT (PAGE_ID, TITLE, BODY_TEXT, BASE_VERSION, MODIFIER_KEY, MODIFIED_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(draft.getId(), draft.getTitle(), draft.getBodyAsString(), draft.getVersion())
                .params(modifier == null ? null : modifier.getKey().getStringValue())
                .params(draft.getLastModificationDate().getTime())
                .update();
    }

    /** Removes the draft of a page and says whether there was one. */
    boolean end(long pageId) {
        return sql.sql("DELETE FROM CONF_DRAFT WHERE PAGE_ID = ?").param(pageId).update() == 1;
    }
}
