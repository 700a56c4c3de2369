package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The row of steps above the page, and where its buttons lead.
 *
 * @param stops all steps in the order of the forward path
 * @param back the step visited before, where Back leads; empty at the first step
 * @param next the step that Continue leads to; empty at the review
 */
@ReadByTemplates
public record Stepper(List<Stop> stops, Optional<String> back, Optional<String> next) {

    /** The state of a step. */
    public enum State {
        VISITED,
        CURRENT,
        AHEAD,
        LOCKED
    }

    /**
     * One step.
     *
     * @param step name, such as SIZING
     * @param path last part of its address
     * @param here whether it is the page that is shown
     * @param jump whether the review may go there with what is entered
     */
    public record Stop(String step, String path, State state, boolean here, boolean jump) {}

    static Stepper of(EngagementView engagement, Step here) {
        Optional<Step> current = engagement.progress().currentStep().map(Step::valueOf);
        Set<Step> visited = new LinkedHashSet<>();
        engagement.progress().visited().forEach(step -> visited.add(Step.valueOf(step)));
        boolean expertOpen = engagement.progress().expertOpen();
        List<Stop> stops = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step != Step.SIGN_OFF) {
                State state = state(step, current, visited, expertOpen);
                boolean jump = current.equals(Optional.of(Step.REVIEW))
                        && here == Step.REVIEW
                        && step != here
                        && state != State.LOCKED;
                stops.add(new Stop(step.name(), path(step), state, step == here, jump));
            }
        }
        return new Stepper(
                List.copyOf(stops),
                back(engagement, here, expertOpen),
                here.next(expertOpen).map(Step::name));
    }

    /** The last part of a step's address. */
    static String path(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static State state(Step step, Optional<Step> current, Set<Step> visited, boolean expertOpen) {
        if (step == Step.EXPERT && !expertOpen) {
            return State.LOCKED;
        }
        if (current.filter(step::equals).isPresent()) {
            return State.CURRENT;
        }
        return visited.contains(step) ? State.VISITED : State.AHEAD;
    }

    /** Back follows the path that was really taken; the server decides again when it is pressed. */
    private static Optional<String> back(EngagementView engagement, Step here, boolean expertOpen) {
        return engagement.progress().visited().reversed().stream()
                .filter(step -> !step.equals(here.name()))
                .filter(step -> expertOpen || !step.equals(Step.EXPERT.name()))
                .findFirst();
    }
}
