package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.AppliedAlternative;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.ReplacingEntries;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.UnfinishedStep;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case that makes an alternative the active one in a single transaction: it saves the current entries to the active
 * alternative and replaces them with those of the other one.
 */
@Service
class ApplyingAlternative {
    static final String ACTION = "alternative.switch";

    private final EngagementForChange forChange;
    private final ReplacingEntries replacing;
    private final Alternatives alternatives;
    private final AlternativeSwitches switches;
    private final AuditLog audit;
    private final Clock clock;

    ApplyingAlternative(
            EngagementForChange forChange,
            ReplacingEntries replacing,
            Alternatives alternatives,
            AlternativeSwitches switches,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.replacing = replacing;
        this.alternatives = alternatives;
        this.switches = switches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the alternative and returns the first incomplete step; empty if all are complete. If the alternative is
     * active already, nothing changes.
     */
    @Transactional
    public Answer<Optional<Step>> apply(Person actor, UUID engagementId, SwitchingAlternative.Request request) {
        return forChange.edit(actor, engagementId, ACTION, engagement -> apply(actor, engagement, request));
    }

    private Answer<Optional<Step>> apply(Person actor, Engagement engagement, SwitchingAlternative.Request request) {
        List<StoredAlternative> all = alternatives.of(engagement.id());
        Optional<StoredAlternative> target = all.stream()
                .filter(each -> each.id().equals(request.alternative()))
                .findFirst();
        if (target.isEmpty()) {
            return new Answer.Missing<>("alternative");
        }
        Optional<Conflict> obstacle = obstacle(actor, engagement, request.expectedVersion());
        if (obstacle.isPresent()) {
            return new Answer.Conflicting<>(obstacle.get(), engagement.rowVersion());
        }
        PresentEntries present = new PresentEntries(EngagementStates.of(engagement), replacing.catalogue(engagement));
        if (target.get().active()) {
            return new Answer.Done<>(UnfinishedStep.of(present.state(), present.catalogue()));
        }
        StoredAlternative active =
                all.stream().filter(StoredAlternative::active).findFirst().orElseThrow();
        alternatives.keep(
                active.id(),
                present.storedIn(active),
                replacing.contributors(engagement),
                actor.userName(),
                clock.instant());
        return new Answer.Done<>(change(actor, engagement, present, active, target.get(), request.channel()));
    }

    private Optional<Conflict> obstacle(Person actor, Engagement engagement, long expectedVersion) {
        if (engagement.rowVersion() != expectedVersion) {
            return Optional.of(Conflict.of(ConflictCode.ENGAGEMENT_CHANGED));
        }
        return replacing.isOpen(engagement)
                ? replacing.draftOf(actor, engagement)
                : Optional.of(Conflict.of(ConflictCode.ALTERNATIVES_OUTSIDE_WIZARD));
    }

    private Optional<Step> change(
            Person actor,
            Engagement engagement,
            PresentEntries present,
            StoredAlternative from,
            StoredAlternative to,
            Channel channel) {
        EngagementState next = present.of(to);
        replacing.replace(actor, engagement, next, to.contributors());
        alternatives.activate(engagement.id(), to.id());
        switches.record(new AppliedAlternative(
                engagement.id(),
                engagement.currentRevisionNumber(),
                to.name(),
                new PresentEntries(next, present.catalogue()).stored(),
                actor.userName(),
                channel,
                clock.instant(),
                Correlation.current().id()));
        audit.done(
                actor.userName(),
                ACTION,
                "engagement",
                engagement.id(),
                Map.of(
                        "from", from.name(),
                        "to", to.name(),
                        "daysBefore", days(present),
                        "daysAfter", days(new PresentEntries(next, present.catalogue()))));
        return UnfinishedStep.of(next, present.catalogue());
    }

    private static String days(PresentEntries entries) {
        return EngagementFigures.of(entries.state(), entries.catalogue())
                .result()
                .total()
                .toBigDecimal()
                .toPlainString();
    }
}
