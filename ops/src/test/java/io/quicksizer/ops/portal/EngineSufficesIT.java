package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.journey.StepWatch;
import io.quicksizer.ops.journey.TimedJourney;
import io.quicksizer.ops.journey.Times;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.ops.testing.TasklistSession;
import io.quicksizer.ops.testing.Visit;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Engine and database suffice")
class EngineSufficesIT {

    private static final int JOURNEYS = 5;

    /** Room for whatever else runs on the machine; the step times of both are printed. */
    private static final Duration ROOM = Duration.ofMillis(150);

    private final LiveStack stack;
    private final Addresses addresses;
    private final Chromium chromium;

    EngineSufficesIT(LiveStack stack, Addresses addresses, Chromium chromium) {
        this.stack = stack;
        this.addresses = addresses;
        this.chromium = chromium;
    }

    @Test
    void portal_and_api_lead_to_the_documents_while_tasklist_and_the_search_are_dead() {
        var finished = SampleEngagement.opened(addresses.portal(), "Sized without the search");
        var left = SampleEngagement.opened(addresses.portal(), "Left without the search");
        var with = times("With the search");
        stack.kill(Part.TASKLIST);
        stack.kill(Part.SEARCH);
        try {
            var without = times("Without the search");
            sizeInThePortal(finished);
            finished.approve();
            assertThat(finished.awaitDocuments()).as("CSV, two PDFs and XLSX").hasSize(4);
            left.submitStep("CONTEXT");
            left.awaitStep("SCOPE");

            assertThat(without.median())
                    .as("step to step")
                    .isLessThan(with.median().multipliedBy(2).plus(ROOM));
        } finally {
            stack.start(Part.SEARCH);
            stack.start(Part.TASKLIST);
        }

        assertThatTasklistListsWhatWaits(finished, left);
        left.withdraw();
    }

    private Times times(String when) {
        var times = new ArrayList<Duration>();
        try (var watch = new StepWatch(addresses.database())) {
            var journey = new TimedJourney(addresses.portal(), watch);
            for (int number = 0; number < JOURNEYS; number++) {
                times.addAll(journey.take(when));
            }
        }
        System.out.println(when + ", step to step, " + Times.of(times));
        return Times.of(times);
    }

    private void sizeInThePortal(SampleEngagement engagement) {
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), addresses.portal());
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep("context");
        planner.goOn();
        planner.atStep("scope");
        planner.tick("Strategy & Foundation");
        planner.goOn();
        planner.atStep("scenarios");
        planner.tick("Find the Direction");
        planner.goOn();
        planner.atStep("sizing");
        planner.size("Find the Direction", "L");
        planner.goOn();
        planner.atStep("review");
        planner.goOn();
        engagement.awaitStep("SIGN_OFF");
    }

    private void assertThatTasklistListsWhatWaits(SampleEngagement finished, SampleEngagement left) {
        try (var database = new Database(addresses.database())) {
            var tasklist = new TasklistSession(addresses.tasklist(), Person.PLANNER);
            var visits = Visit.of(database, left.id());
            assertThat(tasklist.task(visits.getLast(), "Task_ChooseScope"))
                    .as("the step that waits")
                    .isPositive();
            assertThat(tasklist.open(visits.getFirst().processInstance(), "Task_DescribeContext"))
                    .as("the step that was left")
                    .isEmpty();
            Visit.of(database, finished.id()).stream()
                    .map(Visit::processInstance)
                    .distinct()
                    .forEach(instance -> assertThat(tasklist.open(instance))
                            .as("tasks of the finished engagement")
                            .isEmpty());
        }
    }
}
