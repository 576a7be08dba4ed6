package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Person;

public class ActingAsTest {

    private static final Person ALICE = new Person("alice-key");

    private final UserAccessor users = mock(UserAccessor.class);
    private final ActingAs acting = new ActingAs(users, new IncidentWorld.DirectUnit());

    @Before
    public void alice() {
        ConfluenceUser alice = mock(ConfluenceUser.class);
        when(alice.getName()).thenReturn("alice");
        when(users.getExistingUserByKey(new UserKey("alice-key"))).thenReturn(alice);
    }

    @After
    public void nobodyActs() {
        AuthenticatedUserThreadLocal.reset();
    }

    @Test
    public void call_actsAsThePersonAndAsNobodyAfterwards() {
        assertEquals(Optional.of("alice"), acting.call(ALICE, AuthenticatedUserThreadLocal::getUsername));
        assertTrue(AuthenticatedUserThreadLocal.isAnonymousUser());
    }

    @Test
    public void call_bringsBackWhoActedBeforeWhenItFails() {
        ConfluenceUser bob = mock(ConfluenceUser.class);
        when(bob.getName()).thenReturn("bob");
        AuthenticatedUserThreadLocal.set(bob);
        assertThrows(
                IllegalStateException.class,
                () -> acting.call(ALICE, () -> {
                    throw new IllegalStateException("failed");
                }));
        assertEquals("bob", AuthenticatedUserThreadLocal.getUsername());
    }

    @Test
    public void call_doesNothingAsSomebodyWhoIsGone() {
        assertEquals(Optional.empty(), acting.call(new Person("gone-key"), () -> {
            throw new AssertionError("nobody may act");
        }));
    }

    @Test
    public void run_actsAsThePersonAndAsNobodyAfterwards() {
        assertTrue(acting.run(ALICE, () -> assertEquals("alice", AuthenticatedUserThreadLocal.getUsername())));
        assertTrue(AuthenticatedUserThreadLocal.isAnonymousUser());
    }

    @Test
    public void run_isNobodyAfterwardsEvenWhenItFails() {
        assertThrows(
                IllegalStateException.class,
                () -> acting.run(ALICE, () -> {
                    throw new IllegalStateException("failed");
                }));
        assertTrue(AuthenticatedUserThreadLocal.isAnonymousUser());
    }

    @Test
    public void run_doesNothingAsSomebodyWhoIsGone() {
        assertFalse(acting.run(new Person("gone-key"), () -> {
            throw new AssertionError("nobody may act");
        }));
    }
}
