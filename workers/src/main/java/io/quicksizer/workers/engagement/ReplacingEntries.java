package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.StepName;
import io.quicksizer.workers.wizard.Wizard;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replacement of all entries of an engagement while the wizard waits for a person; the open step stays open. Entries of
 * single steps go through {@link SubmittingStep}.
 */
@Component
public class ReplacingEntries {
    private final EngagementRepository engagements;
    private final EngagementViews views;
    private final UnappliedDrafts unapplied;
    private final StepDrafts drafts;
    private final Catalogues catalogues;
    private final Contributions contributions;
    private final Clock clock;

    ReplacingEntries(
            EngagementRepository engagements,
            EngagementViews views,
            UnappliedDrafts unapplied,
            StepDrafts drafts,
            Catalogues catalogues,
            Contributions contributions,
            Clock clock) {
        this.engagements = engagements;
        this.views = views;
        this.unapplied = unapplied;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Returns whether a step of the wizard is open; nothing may change between a submission and the frozen revision.
     */
    public boolean isOpen(Engagement engagement) {
        return engagement.status().isInWizard()
                && engagement.archivedAt().isEmpty()
                && views.waiting(engagement).isPresent();
    }

    /**
     * Returns a conflict that names the first step with a draft that the person has not applied; empty if there is
     * none.
     */
    public Optional<Conflict> draftOf(Person person, Engagement engagement) {
        boolean expertOpen = EngagementStates.of(engagement).expertOpen(catalogue(engagement));
        return unapplied.steps(person.userName(), engagement, expertOpen).stream()
                .findFirst()
                .map(step -> Conflict.of(ConflictCode.ALTERNATIVE_DRAFT_NOT_APPLIED, StepName.word(step)));
    }

    /** Returns the catalogue version that the engagement uses. */
    public CatalogueSnapshot catalogue(Engagement engagement) {
        return catalogues.snapshot(engagement.catalogueVersionId());
    }

    /** Returns the user names of everybody who may have contributed to the engagement's entries. */
    public List<String> contributors(Engagement engagement) {
        return contributions.contributors(engagement.id(), engagement.nextFrozenNumber());
    }

    /**
     * Stores another state and deletes the actor's drafts, which hold nothing that is not stored ({@link #draftOf}).
     * The draft of the review stays, and so does that of expert mode while it is closed and the draft can't be applied.
     *
     * @param contributors user names of those who entered it, in addition to the actor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Person actor, Engagement engagement, EngagementState state, List<String> contributors) {
        boolean expertOpen = EngagementStates.of(engagement).expertOpen(catalogue(engagement));
        EngagementStates.store(state, catalogue(engagement), engagement, clock.instant());
        engagements.saveAndFlush(engagement);
        Arrays.stream(Step.values())
                .filter(step -> Wizard.has(step) && step != Step.REVIEW)
                .filter(step -> expertOpen || step != Step.EXPERT)
                .forEach(step -> drafts.drop(engagement.id(), step.name(), actor.userName()));
        Set<String> people = new TreeSet<>(contributors);
        people.add(actor.userName());
        contributions.record(
                engagement.id(),
                engagement.nextFrozenNumber(),
                people,
                Contributions.Kind.ALTERNATIVE_APPLIED,
                clock.instant());
    }
}
