package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.ExpiredRows;
import io.quicksizer.db.operations.KeptKind;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: what is kept for how long and what would be removed (a dry run), and its removal. */
@Service
@EnableConfigurationProperties(RetentionProperties.class)
public class Retention {
    private static final String ACTION = "retention.remove";
    private static final String REPORT = "retention.report";
    private static final String SUBJECT = "retention";
    private static final String EVERYTHING = "all";

    private final ExpiredRows rows;
    private final RetentionProperties periods;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    Retention(ExpiredRows rows, RetentionProperties periods, AdministratorGuard guard, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kind of data.
     *
     * @param period how long it is kept; null for ever
     * @param rows how many there are that could expire
     * @param oldest the oldest of them, or null
     * @param expired how many a run would remove now, or has removed
     */
    public record Line(
            KeptKind kind,
            @Nullable Duration period,
            long rows,
            @Nullable Instant oldest,
            long expired) {}

    /** The report of what a run would remove now. Nothing is changed. */
    @Transactional(readOnly = true)
    public Answer<List<Line>> report(Person actor) {
        return guard.through(actor, REPORT, SUBJECT, EVERYTHING, () -> {
            Instant now = clock.instant();
            return new Answer.Done<>(Arrays.stream(KeptKind.values())
                    .map(kind -> line(kind, expired(kind, now)))
                    .toList());
        });
    }

    /** Removes what has expired, for an administrator; a run of somebody else at the same moment is a conflict. */
    @Transactional
    public Answer<List<Line>> remove(Person actor) {
        return guard.through(
                actor,
                ACTION,
                SUBJECT,
                EVERYTHING,
                () -> rows.isAlone()
                        ? new Answer.Done<>(remove(actor.userName(), true))
                        : new Answer.Conflicting<>(Conflict.of(ConflictCode.RETENTION_RUNS), 0));
    }

    /** Removes what has expired, as the schedule asks for; one worker does it. */
    @Transactional
    public void removeOnSchedule() {
        if (rows.isAlone()) {
            remove("retention", false);
        }
    }

    private List<Line> remove(String actor, boolean alwaysAudited) {
        Instant now = clock.instant();
        Map<String, Long> removed = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (KeptKind kind : KeptKind.values()) {
            long count = expires(kind) ? rows.removeBefore(kind, now.minus(periods.of(kind))) : 0;
            if (count > 0) {
                removed.put(kind.name(), count);
            }
            lines.add(line(kind, count));
        }
        if (alwaysAudited || !removed.isEmpty()) {
            audit.done(actor, ACTION, SUBJECT, EVERYTHING, Map.of("removed", removed));
        }
        return lines;
    }

    private Line line(KeptKind kind, long expired) {
        ExpiredRows.Stock stock = rows.stock(kind);
        return new Line(
                kind,
                expires(kind) ? periods.of(kind) : null,
                stock.rows(),
                stock.oldest().orElse(null),
                expired);
    }

    private long expired(KeptKind kind, Instant now) {
        return expires(kind) ? rows.countBefore(kind, now.minus(periods.of(kind))) : 0;
    }

    private boolean expires(KeptKind kind) {
        return kind.isRemovable() && periods.of(kind).isPositive();
    }
}
