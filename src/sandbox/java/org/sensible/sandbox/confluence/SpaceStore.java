package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spaces, and which groups may do what in them. */
final class SpaceStore implements SpaceManager {

    /** What a group may do in a space. */
    enum Grant {
        VIEW,
        EDIT,
        ADMINISTER
    }

    private final JdbcClient sql;
    private final LongFunction<Page> pages;

    /** @param pages finds the home page of a space when somebody asks for it */
    SpaceStore(JdbcClient sql, LongFunction<Page> pages) {
        this.sql = sql;
        this.pages = pages;
    }

    /** Makes a space; to be called inside a transaction. */
    void create(String key, String name) {
        sql.sql("INSERT INTO CONF_SPACE (SPACE_KEY, SPACE_ID, SPACE_NAME) VALUES (?, ?, ?)")
                .params(key, ConfluenceTables.nextId(sql), name)
                .update();
    }

    void home(String key, long pageId) {
        sql.sql("UPDATE CONF_SPACE SET HOME_ID = ? WHERE SPACE_KEY = ?")
                .params(pageId, key)
                .update();
    }

    void grant(String key, String group, Grant... grants) {
        for (Grant grant : grants) {
            sql.sql("INSERT INTO CONF_GRANT (SPACE_KEY, GROUP_NAME, MAY_DO) VALUES (?, ?, ?)")
                    .params(key, group, grant.name())
                    .update();
        }
    }

    /** The groups that have the grant in the space. */
    Set<String> groups(String key, Grant grant) {
        return sql.sql("SELECT GROUP_NAME FROM CONF_GRANT WHERE SPACE_KEY = ? AND MAY_DO = ?")
                .params(key, grant.name())
                .query(String.class)
                .set();
    }

    List<Space> all() {
        return sql.sql("SELECT * FROM CONF_SPACE ORDER BY SPACE_NAME")
                .query((row, number) -> space(
                        row.getString("SPACE_KEY"),
                        row.getLong("SPACE_ID"),
                        row.getString("SPACE_NAME"),
                        row.getLong("HOME_ID")))
                .list();
    }

    /** As the host does it: keys are compared without regard to case. */
    @Override
    @Nullable
    public Space getSpace(@Nullable String spaceKey) {
        return find(spaceKey).orElse(null);
    }

    Optional<Space> find(@Nullable String spaceKey) {
        return all().stream()
                .filter(space -> space.getKey().equalsIgnoreCase(spaceKey))
                .findFirst();
    }

    private Space space(String key, long id, String name, long homeId) {
        Space space = new WithHome(pages, homeId);
        space.setKey(key);
        space.setId(id);
        space.setName(name);
        return space;
    }

    /** Loads its home page when it is asked for, as the host's sessions do. */
    private static final class WithHome extends Space {

        private static final long serialVersionUID = 1;

        private final transient LongFunction<Page> pages;
        private final long homeId;

        WithHome(LongFunction<Page> pages, long homeId) {
            this.pages = pages;
            this.homeId = homeId;
        }

        @Override
        public Page getHomePage() {
            return homeId == 0 ? null : pages.apply(homeId);
        }
    }
}
