package io.quicksizer.workers.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryBackoffTest {

    @Test
    void pauses_double_from_half_a_minute_to_an_hour() {
        assertThat(IntStream.rangeClosed(1, DeliveryBackoff.MOST_ATTEMPTS - 1)
                        .mapToObj(DeliveryBackoff::after)
                        .map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L, 3600L);
    }
}
