package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualDays;
import io.quicksizer.db.actual.ActualRow;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.Rights;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.pilot.Feature;
import io.quicksizer.workers.pilot.Features;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: days really spent on the line items of an approved engagement are entered, by hand, by a file or by a
 * program, and shown beside the approved estimate. Whoever may edit the engagement enters them, and administrators.
 */
@Service
public class EnteringActuals {
    private static final String ACTION = "actuals.enter";

    private final ActualDays days;
    private final EngagementQueries engagements;
    private final RevisionRepository revisions;
    private final Features features;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    EnteringActuals(
            ActualDays days,
            EngagementQueries engagements,
            RevisionRepository revisions,
            Features features,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.days = days;
        this.engagements = engagements;
        this.revisions = revisions;
        this.features = features;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Estimate and actual days of an engagement that has an approved revision. */
    @Transactional
    public Answer<ActualsView> view(Person reader, UUID engagementId) {
        return Answer.found(approved(reader, engagementId).map(found -> view(reader, found)), "engagement");
    }

    /**
     * Stores the entries, all of them or none. Where somebody else changed a value that the person has not seen,
     * nothing is stored and the answer holds both values.
     */
    @Transactional
    public Answer<ActualsView> enter(Person actor, UUID engagementId, List<ActualEntry> entries, Channel channel) {
        return permitted(
                actor, engagementId, found -> store(actor, found, entries, ConflictCode.ACTUAL_DAYS_CHANGED, channel));
    }

    /**
     * The line items with the stored days as a CSV file that can be completed, with a spreadsheet that expects the
     * separator, and imported.
     */
    @Transactional
    public Answer<byte[]> exportCsv(Person reader, UUID engagementId, DecimalSeparator separator) {
        return view(reader, engagementId).map(view -> ActualsCsv.write(view.rows(), separator));
    }

    /**
     * Stores the rows of a CSV file, all of them or none. The file is read after the right of the person was checked,
     * and no further than its limit.
     *
     * @param replace whether they replace other days and notes that are stored; if not, these are a conflict
     */
    @Transactional
    public ActualsImport importCsv(
            Person actor, UUID engagementId, InputStreamSource file, boolean replace, Channel channel) {
        ActualsFile uploaded = new ActualsFile(file);
        Answer<ActualsView> answer = permitted(actor, engagementId, found -> {
            ActualsCsv.Content content = uploaded.read();
            return content.problems().isEmpty()
                    ? store(actor, found, content, replace, channel)
                    : new Answer.Invalid<>(content.problems());
        });
        return new ActualsImport(answer, uploaded.guessed());
    }

    private Answer<ActualsView> store(
            Person actor, ApprovedEstimate found, ActualsCsv.Content content, boolean replace, Channel channel) {
        UUID id = found.engagement().id();
        days.lock(id);
        ImportedActuals imported = new ImportedActuals(found.rowsByKey(), entered(id));
        List<Problem> problems = imported.problems(content);
        return problems.isEmpty()
                ? store(actor, found, imported.entries(content, replace), ConflictCode.ACTUAL_DAYS_STORED, channel)
                : new Answer.Invalid<>(problems);
    }

    private Answer<ActualsView> permitted(
            Person actor, UUID engagementId, Function<ApprovedEstimate, Answer<ActualsView>> work) {
        Optional<ApprovedEstimate> found = approved(actor, engagementId);
        if (found.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<Refusal> refusal = refusal(actor, found.get().engagement());
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "engagement", engagementId, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        return work.apply(found.get());
    }

    private Answer<ActualsView> store(
            Person actor, ApprovedEstimate found, List<ActualEntry> entries, ConflictCode conflict, Channel channel) {
        Map<String, FrozenSizing.Row> rows = found.rowsByKey();
        List<Problem> problems = ActualRules.problems(entries, rows);
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        UUID id = found.engagement().id();
        days.lock(id);
        OvertakenActuals stored = new OvertakenActuals(entered(id));
        List<ActualEntry> changed = stored.changes(entries);
        List<Difference> overtaken = stored.of(changed);
        if (!overtaken.isEmpty()) {
            return new Answer.Conflicting<ActualsView>(
                            Conflict.of(conflict), found.engagement().rowVersion(), overtaken)
                    .named(() ->
                            stored.newest(overtaken).map(row -> changes.by(actor, row.enteredBy(), row.enteredAt())));
        }
        Instant now = clock.instant();
        for (ActualEntry entry : changed) {
            if (entry.days().isBlank()) {
                days.remove(id, entry.lineItem());
            } else {
                days.put(row(found, rows.get(entry.lineItem()), entry, actor, channel, now));
            }
        }
        if (!changed.isEmpty()) {
            audit.done(
                    actor.userName(),
                    ACTION,
                    "engagement",
                    id,
                    Map.of("lineItems", changed.size(), "channel", channel.name()));
        }
        return new Answer.Done<>(view(actor, found));
    }

    private Optional<ApprovedEstimate> approved(Person reader, UUID engagementId) {
        return engagements
                .readable(reader, engagementId)
                .flatMap(engagement -> revisions
                        .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagementId, RevisionStatus.APPROVED)
                        .map(revision -> new ApprovedEstimate(
                                engagement,
                                revision,
                                CanonicalJson.read(revision.content().json()))));
    }

    private Optional<Refusal> refusal(Person person, Engagement engagement) {
        return features.refusal(person, Feature.ACTUAL_DAYS)
                .or(() -> person.is(Role.ADMIN) || mayEdit(person, engagement)
                        ? Optional.empty()
                        : Optional.of(Refusal.because(Reason.NOT_YOURS_TO_EDIT)));
    }

    private boolean mayEdit(Person person, Engagement engagement) {
        return engagements.rights(person, engagement.id()).filter(Rights::edit).isPresent();
    }

    private static ActualRow row(
            ApprovedEstimate found,
            FrozenSizing.Row row,
            ActualEntry entry,
            Person actor,
            Channel channel,
            Instant now) {
        return new ActualRow(
                found.engagement().id(),
                row.key(),
                row.name(),
                row.size(),
                found.content().catalogue().number(),
                row.days(),
                ActualRules.number(entry.days()).orElseThrow(),
                entry.note(),
                channel.name(),
                actor.userName(),
                now);
    }

    private ActualsView view(Person reader, ApprovedEstimate found) {
        boolean editable = refusal(reader, found.engagement()).isEmpty();
        return found.beside(entered(found.engagement().id()), editable);
    }

    private Map<String, ActualRow> entered(UUID engagementId) {
        return days.of(engagementId).stream().collect(Collectors.toMap(ActualRow::lineItemKey, Function.identity()));
    }
}
