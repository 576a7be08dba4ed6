package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages and their versions in the database. Nothing here asks who may. */
final class PageStore {

    /** Titles are unique in a space without regard to case, and this long at most. */
    static final int LONGEST_TITLE = 255;

    private final JdbcClient sql;
    private final SpaceStore spaces;
    private final HostUsers users;
    private final Drafts drafts;

    PageStore(JdbcClient sql, HostUsers users) {
        this.sql = sql;
        this.users = users;
        this.spaces = new SpaceStore(sql, id -> find(id).orElse(null));
        this.drafts = new Drafts(sql, users);
    }

    Drafts drafts() {
        return drafts;
    }

    SpaceStore spaces() {
        return spaces;
    }

    /** What the tables hold of a page. */
    private record Row(
            long id,
            String spaceKey,
            String title,
            long parentId,
            String status,
            int version,
            String body,
            String note,
            String creator,
            long createdAt,
            String modifier,
            long modifiedAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("PAGE_ID"),
                    row.getString("SPACE_KEY"),
                    row.getString("TITLE"),
                    row.getLong("PARENT_ID"),
                    row.getString("PAGE_STATUS"),
                    row.getInt("VERSION_NO"),
                    row.getString("BODY_TEXT"),
                    row.getString("VERSION_NOTE"),
                    row.getString("CREATOR_KEY"),
                    row.getLong("CREATED_AT"),
                    row.getString("MODIFIER_KEY"),
                    row.getLong("MODIFIED_AT"));
        }
    }

    /** The page in whatever status. */
    Optional<Page> find(long id) {
        return sql.sql("SELECT * FROM CONF_PAGE WHERE PAGE_ID = ?")
                .param(id)
                .query(Row::of)
                .optional()
                .map(this::page);
    }

    /** The current page of that title. */
    Optional<Page> find(String spaceKey, String title) {
        return sql.sql("SELECT * FROM CONF_PAGE WHERE LOWER(SPACE_KEY) = ? AND CURRENT_TITLE = ?")
                .params(spaceKey.toLowerCase(Locale.ROOT), comparable(title))
                .query(Row::of)
                .optional()
                .map(this::page);
    }

    /** The current pages of a space by title. */
    List<Page> inSpace(String spaceKey) {
        return sql
                .sql("SELECT * FROM CONF_PAGE WHERE SPACE_KEY = ? AND CURRENT_TITLE IS NOT NULL ORDER BY CURRENT_TITLE")
                .param(spaceKey)
                .query(Row::of)
                .list()
                .stream()
                .map(this::page)
                .toList();
    }

    /** The pages that changed last, the latest first. */
    List<Page> latest(int count) {
        return sql
                .sql("SELECT * FROM CONF_PAGE WHERE CURRENT_TITLE IS NOT NULL ORDER BY MODIFIED_AT DESC, PAGE_ID DESC"
                        + " LIMIT ?")
                .param(count)
                .query(Row::of)
                .list()
                .stream()
                .map(this::page)
                .toList();
    }

    private Page page(Row row) {
        Page page = new Page();
        page.setId(row.id);
        page.setSpace(spaces.getSpace(row.spaceKey));
        page.setTitle(row.title);
        page.setParentPage(row.parentId == 0 ? null : find(row.parentId).orElse(null));
        page.setContentStatus(row.status);
        page.setVersion(row.version);
        page.setBodyAsString(row.body);
        page.setVersionComment(row.note);
        page.setCreator(user(row.creator));
        page.setCreationDate(new Date(row.createdAt));
        page.setLastModifier(user(row.modifier));
        page.setLastModificationDate(new Date(row.modifiedAt));
        return page;
    }

    @Nullable
    private ConfluenceUser user(@Nullable String key) {
        return key == null ? null : users.getUserByKey(new UserKey(key));
    }

    /** Stores a page that is not there yet and gives it its id. */
    void insert(Page page) {
        page.setId(ConfluenceTables.nextId(sql));
        sql.sql("INSERT INTO CONF_PAGE (PAGE_ID, SPACE_KEY, TITLE, CURRENT_TITLE, PARENT_ID, PAGE_STATUS, VERSION_NO,"
                        + " BODY_TEXT, VERSION_NOTE, CREATOR_KEY, CREATED_AT, MODIFIER_KEY, MODIFIED_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(page.getId(), page.getSpaceKey(), page.getTitle(), currentTitle(page), parentId(page))
                .params(page.getContentStatus(), page.getVersion(), page.getBodyAsString(), page.getVersionComment())
                .params(key(page.getCreator()), page.getCreationDate().getTime())
                .params(
                        key(page.getLastModifier()),
                        page.getLastModificationDate().getTime())
                .update();
    }

    /** Keeps the stored state as a version of its own. */
    void keepVersion(long pageId) {
        sql.sql("INSERT INTO CONF_VERSION (VERSION_ID, PAGE_ID, TITLE, VERSION_NO, BODY_TEXT, VERSION_NOTE,"
                        + " MODIFIER_KEY, MODIFIED_AT) SELECT ?, PAGE_ID, TITLE, VERSION_NO, BODY_TEXT, VERSION_NOTE,"
                        + " MODIFIER_KEY, MODIFIED_AT FROM CONF_PAGE WHERE PAGE_ID = ?")
                .params(ConfluenceTables.nextId(sql), pageId)
                .update();
    }

    /**
     * Stores the state of a page that is there.
     *
     * @param from the version that must be stored now
     * @return whether it was; if not, nothing has changed
     */
    boolean update(Page page, int from) {
        return sql.sql("UPDATE CONF_PAGE SET SPACE_KEY = ?, TITLE = ?, CURRENT_TITLE = ?, PARENT_ID = ?, PAGE_STATUS ="
                                + " ?, VERSION_NO = ?, BODY_TEXT = ?, VERSION_NOTE = ?, MODIFIER_KEY = ?, MODIFIED_AT ="
                                + " ? WHERE PAGE_ID = ? AND VERSION_NO = ?")
                        .params(page.getSpaceKey(), page.getTitle(), currentTitle(page), parentId(page))
                        .params(page.getContentStatus(), page.getVersion(), page.getBodyAsString())
                        .params(page.getVersionComment(), key(page.getLastModifier()))
                        .params(page.getLastModificationDate().getTime(), page.getId(), from)
                        .update()
                == 1;
    }

    /** Puts a page into the trash; its children move up to its parent. */
    void trash(Page page) {
        sql.sql("UPDATE CONF_PAGE SET PAGE_STATUS = ?, CURRENT_TITLE = NULL WHERE PAGE_ID = ?")
                .params(ContentEntityObject.DELETED, page.getId())
                .update();
        sql.sql("UPDATE CONF_PAGE SET PARENT_ID = ? WHERE PARENT_ID = ? AND CURRENT_TITLE IS NOT NULL")
                .params(parentId(page), page.getId())
                .update();
    }

    /** Brings a page back from the trash; it has its old parent where that is still there. */
    void restore(Page page) {
        boolean hasParent = page.getParent() != null && page.getParent().isCurrent();
        sql.sql("UPDATE CONF_PAGE SET PAGE_STATUS = ?, CURRENT_TITLE = ?, PARENT_ID = ? WHERE PAGE_ID = ?")
                .params(
                        ContentEntityObject.CURRENT,
                        comparable(page.getTitle()),
                        hasParent ? parentId(page) : null,
                        page.getId())
                .update();
    }

    /** Removes a page for good, with all that belongs to it; its children move up to its parent. */
    void purge(Page page) {
        trash(page);
        for (String table : List.of("CONF_PROPERTY", "CONF_JSON_PROPERTY", "CONF_LABEL", "CONF_RESTRICTION")) {
            sql.sql("DELETE FROM " + table + " WHERE CONTENT_ID = ?")
                    .param(page.getId())
                    .update();
        }
        for (String table : List.of("CONF_DRAFT", "CONF_VERSION", "CONF_PAGE")) {
            sql.sql("DELETE FROM " + table + " WHERE PAGE_ID = ?")
                    .param(page.getId())
                    .update();
        }
    }

    /** Earlier states of a page, the latest first; each has an id of its own. */
    List<OldVersion> versions(Page page) {
        return sql.sql("SELECT * FROM CONF_VERSION WHERE PAGE_ID = ? ORDER BY VERSION_NO DESC")
                .param(page.getId())
                .query(this::readVersion)
                .list();
    }

    Optional<OldVersion> version(long versionId) {
        return sql.sql("SELECT * FROM CONF_VERSION WHERE VERSION_ID = ?")
                .param(versionId)
                .query(this::readVersion)
                .optional();
    }

    /**
     * An earlier state of a page.
     *
     * @param id its own
     * @param pageId of the page that it was
     * @param modifier who made it; null for whoever is gone
     */
    record OldVersion(
            long id,
            long pageId,
            int number,
            String title,
            String body,
            @Nullable String note,
            @Nullable ConfluenceUser modifier,
            Date modifiedAt) {}

    private OldVersion readVersion(ResultSet row, int number) throws SQLException {
        return new OldVersion(
                row.getLong("VERSION_ID"),
                row.getLong("PAGE_ID"),
                row.getInt("VERSION_NO"),
                row.getString("TITLE"),
                row.getString("BODY_TEXT"),
                row.getString("VERSION_NOTE"),
                user(row.getString("MODIFIER_KEY")),
                new Date(row.getLong("MODIFIED_AT")));
    }

    private static String comparable(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    @Nullable
    private static String currentTitle(Page page) {
        return page.isCurrent() ? comparable(page.getTitle()) : null;
    }

    @Nullable
    private static Long parentId(Page page) {
        return page.getParent() == null ? null : page.getParent().getId();
    }

    @Nullable
    private static String key(@Nullable ConfluenceUser user) {
        return user == null ? null : user.getKey().getStringValue();
    }
}
