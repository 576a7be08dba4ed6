package org.sensible.incidents.postmortem.finding;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.KeyTime.TIME_TO_LEARN;
import static org.sensible.incidents.incident.KeyTime.TIME_TO_RECOVERY;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.Test;

public class IndexFiguresTest {

    private static IndexFigures of(Long... recovered) {
        return IndexFigures.of(Arrays.stream(recovered)
                .map(seconds -> new IndexStore.Times(seconds, null, null))
                .toList());
    }

    @Test
    public void median_isTheMiddleOfAnOddNumber() {
        assertEquals(OptionalLong.of(30), of(50L, 10L, 30L, 40L, 20L).median(TIME_TO_RECOVERY));
    }

    @Test
    public void median_isFlooredBetweenTheTwoInTheMiddle() {
        assertEquals(OptionalLong.of(35), of(10L, 20L, 30L, 41L, 50L, 60L).median(TIME_TO_RECOVERY));
    }

    @Test
    public void fewerThanFive_haveNoneAndAreToldOneByOne() {
        IndexFigures four = of(40L, 10L, null, 30L, 20L);
        assertEquals(OptionalLong.empty(), four.median(TIME_TO_RECOVERY));
        assertEquals(List.of(10L, 20L, 30L, 40L), four.recorded().get(TIME_TO_RECOVERY));
        assertEquals(5, four.postmortems());
    }

    @Test
    public void whatIsNotRecorded_countsNowhere() {
        IndexFigures figures = IndexFigures.of(LongStream.range(0, 7)
                .mapToObj(i -> new IndexStore.Times(i, i, null))
                .toList());
        assertEquals(OptionalLong.empty(), figures.median(TIME_TO_LEARN));
        assertEquals(List.of(), figures.recorded().get(TIME_TO_LEARN));
    }
}
