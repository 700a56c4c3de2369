package io.quicksizer.workers.metering;

import io.quicksizer.db.operations.RecordFigures;
import io.quicksizer.db.operations.RecordFiguresReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Figures of the record, read again when a scrape finds them older than half a minute. */
@Component
class RecordSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(RecordSnapshot.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RecordFiguresReader reader;
    private final Clock clock;
    private Instant readAt = Instant.MIN;
    private Optional<RecordFigures> figures = Optional.empty();

    RecordSnapshot(RecordFiguresReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The figures; empty while the database does not answer. */
    synchronized Optional<RecordFigures> figures() {
        refresh();
        return figures;
    }

    private void refresh() {
        Instant now = clock.instant();
        if (readAt.isAfter(now.minus(FRESH))) {
            return;
        }
        readAt = now;
        try {
            figures = Optional.of(reader.read(now));
        } catch (RuntimeException databaseAway) {
            figures = Optional.empty();
            LOG.debug("The figures of the record can't be read now", databaseAway);
        }
    }
}
