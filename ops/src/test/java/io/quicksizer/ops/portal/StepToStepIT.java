package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the time from pressing the button to the next step on screen. A person looks at a page before going on; the
 * pause here is shorter than anybody's, and long enough for the engine's search to have seen the task.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("The next step follows at once")
class StepToStepIT {

    private static final int TRANSITIONS = Integer.getInteger("quicksizer.transitions", 20);
    private static final double LOOK_MILLIS = Integer.getInteger("quicksizer.look", 1_500);

    /** Generous beside the 400 ms aimed at: other programs share the machine that runs the tests. */
    private static final Duration MEDIAN = Duration.ofMillis(1_500);

    private static final int CHANGES = 40;

    /** Beside the 150 ms aimed at, for the same reason. */
    private static final Duration FIGURES = Duration.ofMillis(600);

    private final Addresses addresses;
    private final Chromium chromium;

    StepToStepIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    @Test
    void the_next_step_is_on_screen_soon_after_the_button() {
        var engagement = SampleEngagement.opened(addresses.portal(), "Timed");
        var planner = PortalPage.of(Person.PLANNER, chromium.unwatched(), addresses.portal());
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep("context");
        planner.type("customer", "Northwind");
        var times = new ArrayList<Duration>();
        while (times.size() < TRANSITIONS) {
            times.add(toAndFro(planner, "scope", true));
            times.add(toAndFro(planner, "context", false));
        }
        engagement.withdraw();

        assertThat(report("Step to step", times)).isLessThan(MEDIAN);
    }

    @Test
    void the_figures_follow_a_choice_while_it_is_made() {
        var engagement = SampleEngagement.underReview(addresses.portal(), "Figures timed");
        var planner = PortalPage.of(Person.PLANNER, chromium.unwatched(), addresses.portal());
        planner.open("/engagements/" + engagement.id() + "/steps/review");
        planner.press("Sizing");
        planner.atStep("sizing");
        var times = new ArrayList<Duration>();
        while (times.size() < CHANGES) {
            String size = times.size() % 2 == 0 ? "L" : "M";
            times.add(planner.previewOf(() -> planner.size("Find the Direction", size)));
        }
        engagement.withdraw();

        assertThat(report("Figures after a choice", times)).isLessThan(FIGURES);
    }

    /** Prints median, p95 and longest, and returns the median. */
    private static Duration report(String what, List<Duration> times) {
        times.sort(null);
        System.out.printf(
                "%s, %d times: median %d ms, p95 %d ms, longest %d ms%n",
                what,
                times.size(),
                quantile(times, 0.5).toMillis(),
                quantile(times, 0.95).toMillis(),
                times.getLast().toMillis());
        return quantile(times, 0.5);
    }

    private static Duration toAndFro(PortalPage planner, String next, boolean forward) {
        planner.page().waitForTimeout(LOOK_MILLIS);
        planner.noteTheNextClick();
        if (forward) {
            planner.goOn();
        } else {
            planner.goBack();
        }
        planner.atStep(next);
        return planner.fromTheClickToThePaint();
    }

    private static Duration quantile(List<Duration> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
