package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.action;
import static io.quicksizer.processes.connection.Submissions.decision;
import static io.quicksizer.processes.connection.Submissions.jumpTo;
import static io.quicksizer.processes.connection.Submissions.right;
import static io.quicksizer.processes.connection.Submissions.sizes;
import static io.quicksizer.processes.connection.Submissions.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random walks through the models. Two classes share the seeds, so that two JVMs can take them side by side. */
final class RandomWalks {
    private static final int WALKS_PER_SEED = 20;
    private static final int WANDERING_STEPS = 15;
    private static final int MOST_STEPS = WANDERING_STEPS + 12;
    private static final List<PolicyFacts> FACTS = List.of(Dossier.NO_LEVEL, Dossier.ONE_LEVEL, Dossier.TWO_LEVELS);
    private static final Step[] WIZARD = {
        Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.EXPERT, Step.REVIEW
    };

    private RandomWalks() {}

    /** Walks twenty times with one seed; each walk must reach an end event in a bounded number of steps. */
    static void twenty(long seed) {
        Random random = new Random(seed);
        try (WorkflowTestBed bed = WorkflowTestBed.start()) {
            for (int walk = 0; walk < WALKS_PER_SEED; walk++) {
                walk(bed, random);
            }
        }
    }

    private static void walk(WorkflowTestBed bed, Random random) {
        Journey journey = Journey.open(bed, FACTS.get(random.nextInt(FACTS.size())));
        int steps = 0;
        Optional<Step> step = journey.nextStep();
        while (step.isPresent()) {
            assertThat(++steps).as("steps of this walk").isLessThanOrEqualTo(MOST_STEPS);
            journey.in(random.nextBoolean() ? Channel.PORTAL : Channel.TASKLIST);
            journey.submit(steps <= WANDERING_STEPS ? anything(step.get(), random) : right(step.get()));
            step = journey.nextStep();
        }
        assertThat(bed.records().incidents()).isEmpty();
        assertThat(journey.completedElements())
                .as("end events")
                .filteredOn(List.of("Event_ProposalReady", "Event_Withdrawn", "Event_Rejected")::contains)
                .hasSize(1);
    }

    private static Map<String, Object> anything(Step step, Random random) {
        return switch (step) {
            case SIGN_OFF -> signOff(random);
            case REVIEW -> review(random);
            case SIZING ->
                switch (random.nextInt(5)) {
                    case 0 -> wrong(step);
                    case 1 -> action("back");
                    case 2 -> sizes("CUSTOM");
                    default -> right(step);
                };
            default ->
                switch (random.nextInt(5)) {
                    case 0 -> wrong(step);
                    case 1 -> action("back");
                    default -> right(step);
                };
        };
    }

    private static Map<String, Object> review(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> wrong(Step.REVIEW);
            case 1 -> action("back");
            case 2, 3, 4 -> jumpTo(WIZARD[random.nextInt(WIZARD.length)]);
            case 5 -> action("withdraw");
            default -> right(Step.REVIEW);
        };
    }

    private static Map<String, Object> signOff(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> wrong(Step.SIGN_OFF);
            case 1 -> decision("reject", "No");
            case 2, 3 -> decision("request-changes", "Please explain year 2");
            default -> right(Step.SIGN_OFF);
        };
    }
}
