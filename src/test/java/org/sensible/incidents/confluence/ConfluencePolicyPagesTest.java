package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.page.PolicyPages.Version;

/** The history of a page, as the host keeps it. */
public class ConfluencePolicyPagesTest {

    private static final Instant AT = Instant.parse("2026-11-05T12:00:00.123Z");

    private final PageManager host = mock(PageManager.class);
    private final ContentPermissionManager restrictions = mock(ContentPermissionManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final ConfluenceUser alice = mock(ConfluenceUser.class);
    private final Page parent = page(10, 1, "");
    private final Page page = page(11, 4, "newest");
    private final ConfluencePolicyPages pages = new ConfluencePolicyPages(
            host,
            new PageRestrictions(restrictions, users),
            mock(PermissionManager.class),
            users,
            new IncidentWorld.FakeLinks());

    @Before
    public void keepThePage() {
        when(alice.getKey()).thenReturn(new UserKey("key-alice"));
        when(host.getPage(11)).thenReturn(page);
        page.setParentPage(parent);
        page.setLastModifier(alice);
        when(restrictions.getContentPermissionSets(any(), any())).thenReturn(List.of());
    }

    @Test
    public void versions_comeEarliestFirstWithoutThoseThatWereRemoved() {
        when(host.getOtherVersion(page, 2)).thenReturn(page(90, 2, "second"));
        List<Version> versions = pages.versions(11, 1, 4);
        assertEquals(
                List.of(new Version(2, "second", AT, null), new Version(4, "newest", AT, new Person("key-alice"))),
                versions);
        verify(host, never()).getOtherVersion(page, 4);
    }

    @Test
    public void pageThatIsGone_hasNoVersionsAndIsNotFound() {
        assertEquals(List.of(), pages.versions(12, 0, 5));
        assertEquals(Optional.empty(), pages.find(12));
        assertFalse(pages.mayView(12, new Person("key-alice")));
    }

    @Test
    public void restrictionOfThePageAbove_hidesThePageToo() {
        assertFalse(pages.find(11).orElseThrow().isRestricted());
        ContentPermissionSet set = new ContentPermissionSet(ContentPermission.VIEW_PERMISSION, parent);
        set.addContentPermission(
                ContentPermission.createGroupPermission(ContentPermission.VIEW_PERMISSION, "managers"));
        when(restrictions.getContentPermissionSets(parent, ContentPermission.VIEW_PERMISSION))
                .thenReturn(List.of(set));
        assertTrue(pages.find(11).orElseThrow().isRestricted());
    }

    @Test
    public void whoIsNotInTheDirectory_mayNothing() {
        assertFalse(pages.mayEdit(11, new Person("key-gone")));
    }

    private static Page page(long id, int version, String body) {
        Page page = new Page();
        page.setId(id);
        page.setVersion(version);
        page.setBodyAsString(body);
        page.setTitle("Incident policy");
        page.setSpace(new Space("OPS"));
        page.setLastModificationDate(Date.from(AT));
        return page;
    }
}
