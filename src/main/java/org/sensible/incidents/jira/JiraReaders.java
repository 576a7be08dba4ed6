package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.sensible.incidents.actionitem.follow.AtWork;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/**
 * Users of Jira. No policy can name those whom Confluence does not know, so they are at work on weekdays from 9 to 17 in the time zone
 * of their profile. Threads may share it.
 */
@JiraComponent
public final class JiraReaders implements People, AtWork {

    private static final int FROM = 9;
    private static final int TO = 17;

    private final UserManager users;
    private final TimeZoneManager zones;

    @Inject
    public JiraReaders(@JiraImport UserManager users, @JiraImport TimeZoneManager zones) {
        this.users = users;
        this.zones = zones;
    }

    @Override
    public Optional<Person> byName(String userName) {
        return Optional.ofNullable(users.getUserProfile(userName))
                .map(profile -> new Person(profile.getUserKey().getStringValue()));
    }

    @Override
    public Named describe(Person person) {
        UserProfile profile = users.getUserProfile(new UserKey(person.key()));
        return profile == null
                ? new Named(person.key(), person.key())
                : new Named(profile.getUsername(), profile.getFullName());
    }

    @Override
    public Optional<LocalDate> atWork(Person person, Instant at) {
        ZonedDateTime there =
                at.atZone(zones.getUserTimeZone(new UserKey(person.key())).toZoneId());
        boolean isWorking = there.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && there.getHour() >= FROM
                && there.getHour() < TO;
        return isWorking ? Optional.of(there.toLocalDate()) : Optional.empty();
    }
}
