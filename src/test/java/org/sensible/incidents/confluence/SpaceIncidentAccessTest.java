package org.sensible.incidents.confluence;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.InMemorySettingsStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;

public class SpaceIncidentAccessTest {

    private static final Person ALICE = IncidentFixture.ALICE;

    private final SpaceManager spaces = mock(SpaceManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final UserManager administrators = mock(UserManager.class);
    private final SettingsStore settings = InMemorySettingsStore.withSpace("OPS");
    private final Space space = new Space("OPS");
    private final ConfluenceUser alice = mock(ConfluenceUser.class);
    private final Incident incident = anIncident().build();
    private final SpaceIncidentAccess access =
            new SpaceIncidentAccess(settings, spaces, permissions, users, administrators);

    @Before
    public void letAliceViewAndCreate() {
        when(spaces.getSpace("OPS")).thenReturn(space);
        when(users.getExistingUserByKey(new UserKey(ALICE.key()))).thenReturn(alice);
        permit(true, true);
    }

    private void permit(boolean view, boolean create) {
        when(permissions.hasPermission(alice, Permission.VIEW, space)).thenReturn(view);
        when(permissions.hasCreatePermission(alice, space, Page.class)).thenReturn(create);
    }

    private void assertMay(boolean view, boolean change) {
        assertTrue(access.mayViewAny(ALICE) == view && access.mayView(ALICE, incident) == view);
        assertTrue(access.mayDeclare(ALICE) == change && access.mayChange(ALICE, incident) == change);
    }

    @Test
    public void viewing_isReadingAndCreatingPagesIsChanging() {
        assertMay(true, true);
        permit(true, false);
        assertMay(true, false);
        permit(false, false);
        assertMay(false, false);
    }

    @Test
    public void changing_takesViewingToo() {
        permit(false, true);
        assertMay(false, false);
    }

    @Test
    public void nobodyMayAnything_withoutASpace() {
        settings.write(Settings.DEFAULTS);
        assertMay(false, false);
    }

    @Test
    public void nobodyMayAnything_inASpaceThatIsGone() {
        when(spaces.getSpace("OPS")).thenReturn(null);
        assertMay(false, false);
    }

    @Test
    public void whoHasLeft_mayNothingEvenWhereAnonymousVisitorsMay() {
        when(users.getExistingUserByKey(new UserKey(ALICE.key()))).thenReturn(null);
        when(permissions.hasPermission(null, Permission.VIEW, space)).thenReturn(true);
        assertMay(false, false);
    }

    @Test
    public void restrictedIncident_isForThoseWhomItNames() {
        Incident others = anIncident().restrictedTo(IncidentFixture.BOB).build();
        assertFalse(access.mayView(ALICE, others) || access.mayChange(ALICE, others));
        Incident hers = anIncident().restrictedTo(ALICE).build();
        assertTrue(access.mayView(ALICE, hers) && access.mayChange(ALICE, hers));
        permit(true, false);
        assertTrue(access.mayView(ALICE, hers) && !access.mayChange(ALICE, hers));
    }

    @Test
    public void restrictedIncident_isForMembersOfTheGroupsThatItNames() {
        Incident team = incident.change()
                .restriction(new Restriction(Set.of(), Set.of("operations")))
                .done();
        assertFalse(access.mayView(ALICE, team));
        when(administrators.isUserInGroup(new UserKey(ALICE.key()), "operations"))
                .thenReturn(true);
        assertTrue(access.mayView(ALICE, team));
    }

    @Test
    public void administrators_areThoseOfTheHost() {
        assertFalse(access.isAdministrator(ALICE));
        when(administrators.isAdmin(new UserKey(ALICE.key()))).thenReturn(true);
        assertTrue(access.isAdministrator(ALICE));
    }
}
