package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;

/** What every refusal looks like: {@code {"errors": [{"field", "message"}]}}, with facts that help beside it. */
public final class ErrorJson {

    private final List<Entry> errors;
    private final Map<String, Object> details;

    ErrorJson(List<Entry> errors, Map<String, Object> details) {
        this.errors = List.copyOf(errors);
        this.details = Map.copyOf(details);
    }

    static ErrorJson of(String message) {
        return new ErrorJson(List.of(new Entry(null, message)), Map.of());
    }

    @JsonProperty("errors")
    public List<Entry> errors() {
        return errors;
    }

    @JsonAnyGetter
    public Map<String, Object> details() {
        return details;
    }

    /**
     * One thing to mend.
     *
     * @param field absent where it is about the whole call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(@Nullable String field, String message) {}
}
