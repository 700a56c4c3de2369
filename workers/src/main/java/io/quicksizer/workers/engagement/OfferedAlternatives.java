package io.quicksizer.workers.engagement;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.Completeness;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.StateCodec;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.Intent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The alternatives of an engagement that are offered beside the one that is submitted. */
@Component
public class OfferedAlternatives {
    private final Alternatives alternatives;

    OfferedAlternatives(Alternatives alternatives) {
        this.alternatives = alternatives;
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
