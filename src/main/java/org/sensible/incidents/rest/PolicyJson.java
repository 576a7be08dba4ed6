package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A policy as answers give it. Terms by the clock are seconds, business time an amount with its unit, {@code null} none.
 *
 * @param pageId {@code null} for the shipped policy, whose version is 0
 * @param lastGood whether an older version than the page's newest one holds, since that cannot be read
 * @param trouble why the page is out of reach, in the reader's language; {@code null} where it is not
 */
public record PolicyJson(
        @Nullable String pageId,
        @Nullable String url,
        @Nullable String space,
        int version,
        @Nullable String inForceSince,
        boolean lastGood,
        @Nullable String trouble,
        @Nullable PersonJson owner,
        @Nullable Integer reviewDays,
        @Nullable String reviewDueAt,
        List<LevelJson> severities,
        List<RoleJson> roles,
        List<RuleJson> rules,
        List<CoverageJson> coverage,
        List<ProblemJson> problems,
        List<AcknowledgementJson> acknowledged,
        List<PersonJson> waiting) {

    /** Business time. */
    public record TermJson(int amount, String unit) {}

    /** A severity and what it asks. */
    public record LevelJson(
            String name,
            String meaning,
            @Nullable String example,
            @Nullable Object respondWithin,
            @Nullable Object updateEvery,
            boolean postmortem,
            @Nullable Object postmortemDue,
            boolean atAnyHour) {}

    /** A duty and who has it. */
    public record RoleJson(
            String name, @Nullable String duty, @Nullable String who, List<PersonJson> people) {}

    /** A rule of the page. */
    public record RuleJson(
            String slug,
            String what,
            @Nullable String demand,
            List<String> severities,
            @Nullable Object within,
            @Nullable String from,
            String reminded,
            List<PersonJson> people) {}

    /** A row of the coverage; dates and times are local to the zone. */
    public record CoverageJson(
            String who,
            List<PersonJson> people,
            String zone,
            String from,
            String to,
            List<String> days,
            List<HolidayJson> holidays) {}

    /** Days off. */
    public record HolidayJson(String first, String last) {}

    /** What is not understood of the page. */
    public record ProblemJson(String macro, int row, String column, String found, String expected) {}

    /** Who has read it, and which version. */
    public record AcknowledgementJson(PersonJson person, int version, String at) {}

    /** Names that nobody has. */
    public record UnknownJson(List<String> unknown) {}

    /** How the rules were kept, over how many incidents; {@code cut} where older ones of the time were left out. */
    public record ReportJson(int incidents, boolean cut, List<KeptJson> values) {}

    /** One rule: how often it was kept, of how many decided. */
    public record KeptJson(String rule, int kept, int decided, int open, int excepted, boolean keptByNobody) {}

    /** A version, and what it changed in the reader's words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionJson(
            int version, String inForceSince, @Nullable PersonJson by, List<String> changes, boolean material) {}
}
