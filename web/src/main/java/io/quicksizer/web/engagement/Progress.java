package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The completed, current and remaining steps.
 *
 * @param done oldest first
 * @param now null while no step is waiting
 * @param ahead in the order of the forward path; empty once the engagement has ended
 * @param line every step once, in the order of the forward path
 */
@ReadByTemplates
public record Progress(List<Stay> done, @Nullable Now now, List<Ahead> ahead, List<Stop> line) {

    /**
     * A step in the line of steps.
     *
     * @param state DONE, NOW or AHEAD
     */
    public record Stop(String step, String state) {}

    /**
     * A completed visit of a step.
     *
     * @param step name of the step
     * @param actor display name of the person who submitted it, or empty
     * @param took time until the workflow left it; null if unknown
     * @param outcome outcome of the submission, or empty
     */
    public record Stay(
            String step,
            int revision,
            String actor,
            When entered,
            @Nullable HumanDuration took,
            String outcome) {}

    /**
     * The current step.
     *
     * @param usual median duration; null while there are too few visits
     */
    public record Now(String step, When since, @Nullable HumanDuration usual) {}

    /**
     * A remaining step.
     *
     * @param usual median duration; null while there are too few visits
     */
    public record Ahead(String step, @Nullable HumanDuration usual) {}

    /**
     * Returns the progress.
     *
     * @param visits oldest first
     * @param usual median duration by step
     * @param names maps user names to display names
     */
    static Progress of(
            List<PastVisit> visits,
            EngagementView view,
            Map<String, Duration> usual,
            Locale locale,
            UnaryOperator<String> names) {
        Optional<UUID> waiting = view.progress().visit();
        List<Ahead> ahead = ahead(visits, view, usual);
        return new Progress(
                visits.stream()
                        .filter(visit -> !waiting.equals(Optional.of(visit.visitId())))
                        .map(visit -> stay(visit, locale, names))
                        .toList(),
                now(view, usual, locale),
                ahead,
                line(visits, view, ahead));
    }

    private static List<Stop> line(List<PastVisit> visits, EngagementView view, List<Ahead> ahead) {
        Optional<String> now =
                view.progress().currentStep().filter(step -> view.status().isRunning());
        return Arrays.stream(Step.values())
                .map(Step::name)
                .flatMap(step -> state(step, visits, now, ahead).map(state -> new Stop(step, state)).stream())
                .toList();
    }

    private static Optional<String> state(
            String step, List<PastVisit> visits, Optional<String> now, List<Ahead> ahead) {
        if (now.equals(Optional.of(step))) {
            return Optional.of("NOW");
        }
        if (ahead.stream().anyMatch(stop -> stop.step().equals(step))) {
            return Optional.of("AHEAD");
        }
        return visits.stream().anyMatch(visit -> visit.step().equals(step)) ? Optional.of("DONE") : Optional.empty();
    }

    private static Stay stay(PastVisit visit, Locale locale, UnaryOperator<String> names) {
        return new Stay(
                visit.step(),
                visit.revisionNumber(),
                visit.actor() == null ? "" : names.apply(visit.actor()),
                When.of(visit.enteredAt(), locale),
                visit.completedAt() == null
                        ? null
                        : HumanDuration.of(Duration.between(visit.enteredAt(), visit.completedAt())),
                visit.outcome() == null ? "" : visit.outcome());
    }

    private static @Nullable Now now(EngagementView view, Map<String, Duration> usual, Locale locale) {
        if (!view.status().isRunning()) {
            return null;
        }
        return view.progress()
                .currentStep()
                .map(step ->
                        new Now(step, When.of(view.progress().enteredAt().orElseThrow(), locale), usual(step, usual)))
                .orElse(null);
    }

    private static List<Ahead> ahead(List<PastVisit> visits, EngagementView view, Map<String, Duration> usual) {
        if (!view.status().isRunning()) {
            return List.of();
        }
        Optional<Step> reached = visits.isEmpty()
                ? Optional.empty()
                : Optional.of(Step.valueOf(visits.getLast().step()));
        boolean afresh = reached.equals(Optional.of(Step.SIGN_OFF)) && view.status() != EngagementStatus.IN_APPROVAL;
        return Arrays.stream(Step.values())
                .filter(step -> afresh ? step.compareTo(Step.REVIEW) >= 0 : isBehind(reached, step))
                .filter(step -> step != Step.EXPERT || view.progress().expertOpen())
                .map(step -> new Ahead(step.name(), usual(step.name(), usual)))
                .toList();
    }

    private static boolean isBehind(Optional<Step> reached, Step step) {
        return reached.isEmpty() || step.compareTo(reached.get()) > 0;
    }

    private static @Nullable HumanDuration usual(String step, Map<String, Duration> usual) {
        Duration median = usual.get(step);
        return median == null ? null : HumanDuration.of(median);
    }
}
