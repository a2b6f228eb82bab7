package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    @Test
    void triesEverMoreSeldomForAboutADay() {
        List<Duration> pauses = Stream.iterate(1, attempts -> attempts + 1)
                .map(RetryPlan::pauseAfter)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();

        assertThat(pauses).isSorted().first().isEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(20), Duration.ofHours(26));
    }
}
