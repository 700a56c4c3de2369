package io.quicksizer.workers.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quicksizer.db.operations.RecordFiguresReader;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The timer {@code quicksizer.step.available} with the tag step: the time from storing an entry until the next step is
 * available. A step that does not follow an entry, such as after a restart, is not measured.
 */
@Component
public class StepLag {
    private final RecordFiguresReader figures;
    private final MeterRegistry meters;
    private final Clock clock;

    StepLag(RecordFiguresReader figures, MeterRegistry meters, Clock clock) {
        this.figures = figures;
        this.meters = meters;
        this.clock = clock;
    }

    /** Records the time for a step that is available now. */
    public void available(Step step, UUID engagementId) {
        figures.submitted(engagementId, Correlation.current().id())
                .map(stored -> Duration.between(stored, clock.instant()))
                .filter(lag -> !lag.isNegative())
                .ifPresent(lag -> Timer.builder("quicksizer.step.available")
                        .description("From a stored entry to the step that follows it")
                        .tag("step", step.name())
                        .serviceLevelObjectives(
                                Duration.ofMillis(250),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(15),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(5))
                        .register(meters)
                        .record(lag));
    }
}
