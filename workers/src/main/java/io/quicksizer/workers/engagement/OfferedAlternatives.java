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
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** The entries of an alternative, also those that the catalogue version does not know. */
    private record Whole(StoredAlternative stored, EngagementState state) {}

    /** By position; none unless the planner has chosen some. */
    public List<Offered> of(Engagement engagement, CatalogueSnapshot catalogue) {
        return whole(engagement, catalogue)
                .map(offer -> new Offered(offer.stored().name(), CopiedState.of(offer.state(), catalogue)))
                .toList();
    }

    private Stream<Whole> whole(Engagement engagement, CatalogueSnapshot catalogue) {
        EngagementState present = EngagementStates.of(engagement);
        return alternatives.of(engagement.id()).stream()
                .filter(StoredAlternative::isOffered)
                .map(stored ->
                        new Whole(stored, StateCodec.read(stored.entriesJson()).over(present, catalogue)));
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
        return whole(engagement, catalogue)
                .flatMap(offer -> problem(offer, catalogue).stream())
                .toList();
    }

    private static Optional<Problem> problem(Whole offer, CatalogueSnapshot catalogue) {
        List<String> leftOut = CopiedState.leftOut(offer.state(), catalogue);
        if (!leftOut.isEmpty() && offer.stored().offeredCatalogue() != catalogue.versionId()) {
            return Optional.of(Problem.of(
                    Intent.ACTION,
                    StepProblem.OFFER_CUT_SHORT,
                    offer.stored().name(),
                    catalogue.number(),
                    String.join(", ", leftOut)));
        }
        return Completeness.problems(CopiedState.of(offer.state(), catalogue), catalogue)
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Intent.ACTION,
                        StepProblem.OFFER_UNFINISHED,
                        offer.stored().name()));
    }
}
