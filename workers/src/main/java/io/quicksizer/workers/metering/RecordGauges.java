package io.quicksizer.workers.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.operations.PlaceCount;
import io.quicksizer.db.operations.RecordFigures;
import io.quicksizer.db.operations.RecordFiguresReader;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.platform.metrics.DatabaseFigure;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gauges with figures of the database, which are the same in every process: engagements by status and place, sign-offs,
 * and the oldest message.
 */
@Component
class RecordGauges implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final double MILLIS = 1000.0;

    private final DatabaseFigure<RecordFigures> figures;
    private final Clock clock;

    RecordGauges(DatabaseFigures database, RecordFiguresReader reader, Clock clock) {
        this.figures = database.figure(FRESH, () -> reader.read(clock.instant()));
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (EngagementStatus status : EngagementStatus.values()) {
            figures.gauge(
                    registry,
                    "quicksizer.engagements",
                    "Engagements by status",
                    record -> record.engagements().getOrDefault(status.name(), 0),
                    "status",
                    status.name());
        }
        figures.gauge(registry, "quicksizer.approvals.waiting", "Pending sign-offs", RecordFigures::signOffsWaiting);
        figures.gauge(
                registry,
                "quicksizer.approvals.overdue",
                "Pending sign-offs past their time limit",
                RecordFigures::signOffsOverdue);
        figures.gauge(
                registry,
                "quicksizer.outbox.oldest.seconds",
                "Age of the oldest message that is due",
                record -> record.oldestMessage().map(this::age).orElse(0.0));
        places().forEach(place -> bind(registry, place));
    }

    private void bind(MeterRegistry registry, String place) {
        figures.gauge(
                registry,
                "quicksizer.place.engagements",
                "Running engagements by place",
                record -> at(record, place).map(PlaceCount::count).orElse(0),
                "place",
                place);
        figures.gauge(
                registry,
                "quicksizer.place.oldest.seconds",
                "Time that the oldest engagement has been at the place",
                record ->
                        at(record, place).map(PlaceCount::oldest).map(this::age).orElse(0.0),
                "place",
                place);
    }

    private static Stream<String> places() {
        return Stream.concat(
                Arrays.stream(Step.values()).map(Step::name), Stream.of("STARTING", "ON_THE_WAY", "EXPORT"));
    }

    private static Optional<PlaceCount> at(RecordFigures record, String place) {
        return Optional.ofNullable(record.places().get(place));
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS);
    }
}
