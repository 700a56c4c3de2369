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

/** The alternatives that are offered beside the active one (docs/domain.md, rule 11). */
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
     * An offered alternative.
     *
     * @param state its entries, without anything that the engagement's catalogue version does not have
     */
    public record Offered(String name, EngagementState state) {}

    /** An alternative with all its entries, including those that the catalogue version does not have. */
    private record Whole(StoredAlternative stored, EngagementState state) {}

    /** Returns the offered alternatives by position; empty unless the planner offers some. */
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
     * Records the contributors of an offered alternative as contributors to the next revision.
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

    /** Records the contributors of every offered alternative when a revision is frozen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contributedToEach(Engagement engagement) {
        contributed(
                engagement,
                alternatives.of(engagement.id()).stream()
                        .filter(StoredAlternative::isOffered)
                        .flatMap(offered -> offered.contributors().stream())
                        .toList());
    }

    /** Returns at most one problem for each offered alternative that prevents its submission. */
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
