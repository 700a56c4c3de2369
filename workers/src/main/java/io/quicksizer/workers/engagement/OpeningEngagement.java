package io.quicksizer.workers.engagement;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementContext;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Shared;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: opens new engagements and copies. Each uses the currently published catalogue and starts its own process.
 */
@Service
public class OpeningEngagement {
    private static final String COPY = "engagement.copy";

    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final Catalogues catalogues;
    private final EngagementViews views;
    private final Contributions contributions;
    private final Alternatives alternatives;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    OpeningEngagement(
            EngagementRepository engagements,
            EngagementForReading forReading,
            Catalogues catalogues,
            EngagementViews views,
            Contributions contributions,
            Alternatives alternatives,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.catalogues = catalogues;
        this.views = views;
        this.contributions = contributions;
        this.alternatives = alternatives;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a new engagement that is owned by the person and shared with the person's team. */
    @Transactional
    public Answer<EngagementView> open(Person actor, NewEngagement wanted) {
        return open(actor, wanted.check());
    }

    private Answer<EngagementView> open(Person actor, Checked<NewEngagement> wanted) {
        Optional<Refusal> refusal = AccessPolicy.editing(actor, new Shared(actor.userName(), actor.team()));
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "engagement.open", "engagement", "new", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        return switch (wanted) {
            case Checked.Refused<NewEngagement>(var problems) -> new Answer.Invalid<>(problems);
            case Checked.Accepted<NewEngagement>(NewEngagement checked) ->
                published(catalogue -> start(actor, context(checked), catalogue, "engagement.open", Map.of()));
        };
    }

    /**
     * Opens a copy of an engagement that the person may read, including its alternatives. It contains everything that
     * was entered and that the currently published catalogue still has.
     */
    @Transactional
    public Answer<EngagementView> copy(Person actor, UUID originalId, String name) {
        return copy(actor, originalId, name, "");
    }

    /**
     * Opens a copy for another customer.
     *
     * @param customer empty for the customer of the original
     */
    @Transactional
    public Answer<EngagementView> copy(Person actor, UUID originalId, String name, String customer) {
        Optional<Engagement> original = forReading.shown(actor, COPY, engagements.findById(originalId));
        if (original.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        EngagementState from = EngagementStates.of(original.get());
        return open(actor, NewEngagement.of(name, customer), new Entries(original.get(), from, COPY))
                .map(view -> {
                    alternatives.copy(originalId, view.id());
                    return view;
                });
    }

    /**
     * The entries with which a new engagement starts.
     *
     * @param original the engagement from which they come; its contributors count as contributors to the new one
     * @param action the action that is audited for the original
     */
    record Entries(Engagement original, EngagementState state, String action) {}

    /**
     * Opens an engagement with entries of another one, as far as the currently published catalogue still has them. Only
     * what was typed is checked: texts that were stored before a rule existed are copied.
     *
     * @param typed the name, and the customer if it is another one
     */
    Answer<EngagementView> open(Person actor, NewEngagement typed, Entries entries) {
        Checked<NewEngagement> wanted =
                typed.check().map(checked -> checked.over(entries.state().context()));
        return open(actor, wanted).map(view -> {
            Engagement opened = engagements.findById(view.id()).orElseThrow();
            CatalogueSnapshot catalogue = catalogues.snapshot(opened.catalogueVersionId());
            EngagementStates.store(
                    CopiedState.of(entries.state(), view.state().context(), catalogue),
                    catalogue,
                    opened,
                    clock.instant());
            engagements.saveAndFlush(opened);
            Engagement original = entries.original();
            contributions.record(
                    opened.id(),
                    opened.currentRevisionNumber(),
                    contributions.everybody(original.id(), original.nextFrozenNumber()),
                    Contributions.Kind.COPIED,
                    clock.instant());
            audit.done(
                    actor.userName(),
                    entries.action(),
                    "engagement",
                    original.id(),
                    Map.of("copy", opened.id().toString()));
            return views.of(opened);
        });
    }

    private Answer<EngagementView> published(java.util.function.Function<CatalogueSnapshot, EngagementView> open) {
        return catalogues
                .published()
                .<Answer<EngagementView>>map(catalogue -> new Answer.Done<>(open.apply(catalogue)))
                .orElseGet(() -> new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_CATALOGUE), 0));
    }

    private EngagementView start(
            Person actor,
            EngagementContext context,
            CatalogueSnapshot catalogue,
            String action,
            Map<String, String> detail) {
        UUID runId = NewId.next();
        Engagement engagement =
                new Engagement(NewId.next(), context, actor.userName(), catalogue.versionId(), runId, clock.instant());
        engagement.shareWith(actor.team(), clock.instant());
        engagements.saveAndFlush(engagement);
        outbox.add(new EngineCommand.OpenProcess(engagement.id(), runId, actor.userName()));
        audit.done(actor.userName(), action, "engagement", engagement.id(), detail);
        return views.of(engagement);
    }

    private static EngagementContext context(NewEngagement checked) {
        return EngagementContext.of(
                ContextText.byField(checked.texts()), EngagementContext.DEFAULT_DURATION_YEARS, null);
    }
}
