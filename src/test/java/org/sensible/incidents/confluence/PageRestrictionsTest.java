package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.labels.Namespace;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.postmortem.Pages;

public class PageRestrictionsTest {

    private static final Person ALICE = IncidentWorld.ALICE;
    private static final Person GONE = new Person("key-gone");

    private final ContentPermissionManager host = mock(ContentPermissionManager.class);
    private final PageManager pageManager = mock(PageManager.class);
    private final SpaceManager spaces = mock(SpaceManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final LabelManager labels = mock(LabelManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final ConfluenceUser alice = mock(ConfluenceUser.class);
    private final Page page = new Page();
    private final ConfluencePages pages = new ConfluencePages(
            pageManager,
            spaces,
            permissions,
            new PageRestrictions(host, users),
            labels,
            users,
            new IncidentWorld.FakeLinks());

    @Before
    public void knowAliceAndThePage() {
        when(users.getExistingUserByKey(new UserKey(ALICE.key()))).thenReturn(alice);
        when(pageManager.getPage(42)).thenReturn(page);
        Space space = new Space("OPS");
        when(spaces.getSpace("OPS")).thenReturn(space);
        when(permissions.hasPermission(alice, Permission.VIEW, space)).thenReturn(true);
        when(permissions.hasCreatePermission(alice, space, Page.class)).thenReturn(true);
    }

    private List<String> viewers() {
        @SuppressWarnings("unchecked") // Mockito knows no captor of a generic type
        ArgumentCaptor<Collection<ContentPermission>> captor = ArgumentCaptor.forClass(Collection.class);
        verify(host).setContentPermissions(captor.capture(), any(Page.class), eq(ContentPermission.VIEW_PERMISSION));
        return captor.getValue().stream()
                .map(one -> one.isGroupPermission() ? one.getGroupName() : "alice")
                .sorted()
                .toList();
    }

    @Test
    public void restrict_letsPeopleAndGroupsViewThePageAndPassesOverWhoHasLeft() {
        pages.restrict(42, new Restriction(Set.of(ALICE, GONE), Set.of("operations")));
        assertEquals(List.of("alice", "operations"), viewers());
    }

    @Test
    public void restrict_toNobodyLiftsTheRestriction() {
        pages.restrict(42, Restriction.NONE);
        assertEquals(List.of(), viewers());
    }

    @Test
    public void restrict_neverOpensThePageBecauseEverybodyHasLeft() {
        Restriction restriction = new Restriction(Set.of(GONE), Set.of());
        assertThrows(IllegalStateException.class, () -> pages.restrict(42, restriction));
        verify(host, never()).setContentPermissions(any(), any(), any());
    }

    @Test
    public void restrict_passesOverAPageThatIsGone() {
        pages.restrict(43, new Restriction(Set.of(ALICE), Set.of()));
        verify(host, never()).setContentPermissions(any(), any(), any());
    }

    @Test
    public void create_restrictsTheNewPageAndTellsNobodyOfIt() {
        pages.create(
                new Pages.NewPage("OPS", null, "Ours", "", "made", new Restriction(Set.of(ALICE), Set.of())), ALICE);
        InOrder order = inOrder(pageManager, host);
        order.verify(pageManager).saveContentEntity(any(Page.class), eq(DefaultSaveContext.SUPPRESS_NOTIFICATIONS));
        order.verify(host).setContentPermissions(any(), any(Page.class), eq(ContentPermission.VIEW_PERMISSION));
    }

    @Test
    public void create_leavesAPageForEverybodyAsTheHostMakesIt() {
        pages.create(new Pages.NewPage("OPS", null, "Everybody's", "", "made", Restriction.NONE), ALICE);
        verify(pageManager).saveContentEntity(any(Page.class), eq(DefaultSaveContext.DEFAULT));
        verify(host, never()).setContentPermissions(any(), any(), any());
    }

    @Test
    public void create_givesThePageItsLabelForEverybody() {
        pages.create(new Pages.NewPage("OPS", null, "Everybody's", "", "made", Restriction.NONE), ALICE);
        ArgumentCaptor<Label> label = ArgumentCaptor.forClass(Label.class);
        verify(labels).addLabel(any(Page.class), label.capture());
        assertEquals("made", label.getValue().getName());
        assertEquals(Namespace.GLOBAL, label.getValue().getNamespace());
    }
}
