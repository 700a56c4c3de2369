package io.quicksizer.workers.metering;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.operations.PlaceCount;
import io.quicksizer.db.operations.RecordFigures;
import io.quicksizer.processes.model.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gauges of the record, the same in every process: engagements by status and place, sign-offs, and the oldest message.
 * NaN while the database does not answer.
 */
@Component
class RecordGauges implements MeterBinder {
    private final RecordSnapshot snapshot;
    private final Clock clock;

    RecordGauges(RecordSnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (EngagementStatus status : EngagementStatus.values()) {
            register(
                    registry,
                    "quicksizer.engagements",
                    "Engagements by status",
                    "status",
                    status.name(),
                    figures -> figures.engagements().getOrDefault(status.name(), 0));
        }
        register(
                registry,
                "quicksizer.approvals.waiting",
                "Sign-offs that are asked for",
                RecordFigures::signOffsWaiting);
        register(
                registry,
                "quicksizer.approvals.overdue",
                "Those past their time limit",
                RecordFigures::signOffsOverdue);
        register(
                registry,
                "quicksizer.outbox.oldest.seconds",
                "Age of the oldest message that is due",
                figures -> figures.oldestMessage().map(this::age).orElse(0.0));
        places().forEach(place -> {
            register(
                    registry,
                    "quicksizer.place.engagements",
                    "Running engagements by place",
                    "place",
                    place,
                    figures -> at(figures, place).map(PlaceCount::count).orElse(0));
            register(
                    registry,
                    "quicksizer.place.oldest.seconds",
                    "How long the longest has been there",
                    "place",
                    place,
                    figures -> at(figures, place)
                            .map(PlaceCount::oldest)
                            .map(this::age)
                            .orElse(0.0));
        });
    }

    private static Stream<String> places() {
        return Stream.concat(
                Arrays.stream(Step.values()).map(Step::name), Stream.of("STARTING", "ON_THE_WAY", "EXPORT"));
    }

    private static Optional<PlaceCount> at(RecordFigures figures, String place) {
        return Optional.ofNullable(figures.places().get(place));
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private void register(MeterRegistry registry, String name, String text, ToDoubleFunction<RecordFigures> value) {
        Gauge.builder(name, snapshot, current -> valueOf(current, value))
                .description(text)
                .register(registry);
    }

    private void register(
            MeterRegistry registry,
            String name,
            String text,
            String tag,
            String tagValue,
            ToDoubleFunction<RecordFigures> value) {
        Gauge.builder(name, snapshot, current -> valueOf(current, value))
                .description(text)
                .tag(tag, tagValue)
                .register(registry);
    }

    private static double valueOf(RecordSnapshot current, ToDoubleFunction<RecordFigures> value) {
        return current.figures().map(figures -> value.applyAsDouble(figures)).orElse(Double.NaN);
    }
}
