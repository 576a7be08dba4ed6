package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import org.sensible.incidents.incident.Slice;

/** A part of a list, as answers give it. */
public record SliceJson<T>(
        List<T> values,
        int start,
        int limit,
        @JsonProperty("isLastPage") boolean isLastPage) {

    public static <T, R> SliceJson<R> of(Slice<T> slice, Function<? super T, ? extends R> each) {
        Slice<R> mapped = slice.map(each);
        return new SliceJson<>(mapped.values(), mapped.start(), mapped.limit(), mapped.isLast());
    }
}
