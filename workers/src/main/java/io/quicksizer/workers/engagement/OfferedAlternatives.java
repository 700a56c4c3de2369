package io.quicksizer.workers.engagement;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.Completeness;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.StateCodec;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.Intent;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alternatives of an engagement that are offered beside the one that is submitted. */
@Component
public class OfferedAlternatives {
    private final Alternatives alternatives;
    private final Contributions contributions;
    private final Clock clock;

    OfferedAlternatives(Alternatives alternatives, Contributions contributions, Clock clock) {
        this.alternatives = alternatives;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * An alternative that is offered.
     *
     * @param state over the engagement's catalogue version
     */
    public record Offered(String name, EngagementState state) {}

    /** By position; none unless the planner has chosen some. */
    public List<Offered> of(Engagement engagement, CatalogueSnapshot catalogue) {
        EngagementState present = EngagementStates.of(engagement);
        return alternatives.of(engagement.id()).stream()
                .filter(StoredAlternative::isOffered)
                .map(stored -> new Offered(
                        stored.name(),
                        CopiedState.of(StateCodec.read(stored.entriesJson()).over(present, catalogue), catalogue)))
                .toList();
    }

    /**
     * Records contributors of an alternative that is offered: they contribute to the next revision.
     *
     * @param people user names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contributed(Engagement engagement, Collection<String> people) {
        contributions.record(
                engagement.id(),
                engagement.nextFrozenNumber(),
                new TreeSet<>(people),
                Contributions.Kind.ALTERNATIVE_OFFERED,
                clock.instant());
    }

    /** Records the contributors of everything that is offered, when it is frozen with a revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contributedToEach(Engagement engagement) {
        contributed(
                engagement,
                alternatives.of(engagement.id()).stream()
                        .filter(StoredAlternative::isOffered)
                        .flatMap(offered -> offered.contributors().stream())
                        .toList());
    }

    /** The first reason of each against submitting it. */
    List<Problem> problems(Engagement engagement, CatalogueSnapshot catalogue) {
        return of(engagement, catalogue).stream()
                .flatMap(offered -> Completeness.problems(offered.state(), catalogue).stream()
                        .limit(1)
                        .map(problem -> Problem.of(
                                Intent.ACTION, StepProblem.OFFER_UNFINISHED, offered.name(), problem.message())))
                .toList();
    }
}
