package io.quicksizer.workers.recovery;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineMark;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.workers.outbox.DeployingModels;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Use case: verifies that database and engine belong together. While they have diverged, the engine's marker is not
 * changed, so that the finding persists until an administrator reconciles them.
 */
@Service
public class ComparingMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ComparingMarks.class);

    /** The time after which another node takes over the comparison of a node that died. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final RecoveryMarks marks;
    private final EngineMarker marker;
    private final DeployingModels models;
    private final Clock clock;

    ComparingMarks(RecoveryMarks marks, EngineMarker marker, DeployingModels models, Clock clock) {
        this.marks = marks;
        this.marker = marker;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Compares once, and then deploys the models of this release if the engine lacks them, unless the two have
     * diverged. An engine that is unavailable does not count as diverged.
     *
     * @throws EngineException if the engine does not respond
     */
    public void beat() {
        marks.claim(clock.instant(), LEASE).ifPresent(this::compare);
        if (!marks.current().state().isApart()) {
            models.deployRelease();
        }
    }

    /**
     * Pairs the engine in its current state with this database: begins a new marker and ends all others.
     *
     * @return whether it was done; false while another node compares, in which case the call can be repeated
     * @throws EngineException if the engine does not respond
     */
    public boolean renew() {
        Optional<RecoveryMark> claimed = marks.claim(clock.instant(), LEASE);
        claimed.ifPresent(mark -> {
            List<EngineMark> before = marker.read();
            begin(mark);
            before.forEach(marker::end);
        });
        if (claimed.isPresent()) {
            models.deployRelease();
        }
        return claimed.isPresent();
    }

    private void compare(RecoveryMark mark) {
        List<EngineMark> found = marker.read();
        if (marks.current().intended() != mark.intended()) {
            LOG.warn("The comparison took longer than its lease; another node has taken over");
            return;
        }
        MarkComparison comparison = MarkComparison.of(mark, found);
        if (comparison.state() == RecoveryState.IN_STEP) {
            comparison.ours().ifPresentOrElse(ours -> advance(mark, ours, found), () -> begin(mark));
        } else if (marks.apart(comparison.state(), clock.instant())) {
            LOG.error("Database and workflow engine have diverged: {}. Run ops/reconcile.", comparison.state());
        }
    }

    private void advance(RecoveryMark mark, EngineMark ours, List<EngineMark> found) {
        marker.advance(ours, mark.intended());
        marks.acknowledge(ours.engine(), mark.intended(), clock.instant());
        found.stream()
                .filter(other -> other.instanceKey() != ours.instanceKey())
                .filter(other -> other.database().equals(mark.databaseId()))
                .forEach(marker::end);
    }

    private void begin(RecoveryMark mark) {
        UUID engine = NewId.next();
        marker.begin(new EngineMark(0, mark.databaseId(), engine, mark.intended()));
        marks.acknowledge(engine, mark.intended(), clock.instant());
    }
}
