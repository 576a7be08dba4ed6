package org.sensible.incidents.incident;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param start how many came before, from 0
 * @param limit how many were asked for at most
 * @param isLast whether nothing comes after
 */
public record Slice<T>(List<T> values, int start, int limit, boolean isLast) {

    /** Most that can be asked for at once. */
    public static final int MOST = 1_000;

    public Slice {
        values = List.copyOf(values);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<R>(values.stream().<R>map(each).toList(), start, limit, isLast);
    }
}
