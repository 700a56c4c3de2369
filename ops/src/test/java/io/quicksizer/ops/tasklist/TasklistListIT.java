package io.quicksizer.ops.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Administrator;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.ops.testing.PortalSession;
import io.quicksizer.ops.testing.TasklistSession;
import io.quicksizer.ops.testing.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Tasklist begins engagements and lists what waits, and nothing else")
class TasklistListIT {

    private static final Duration SEARCH_LAG = Duration.ofSeconds(60);

    private final Addresses addresses;
    private final Database database;
    private final TasklistSession tasklist;

    TasklistListIT(Addresses addresses) {
        this.addresses = addresses;
        this.database = new Database(addresses.database());
        this.tasklist = new TasklistSession(addresses.tasklist(), Person.PLANNER);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void an_engagement_is_begun_in_the_list_of_processes_and_belongs_to_whoever_completes_the_first_task() {
        var name = "Begun in Tasklist " + UUID.randomUUID();
        long instance = tasklist.start("sizing-engagement", Map.of("name", name, "customer", "Northwind Traders"))
                .accepted()
                .json()
                .path("id")
                .asLong();
        tasklist.complete(tasklist.task(instance, "Task_BeginEngagement"), Map.of())
                .accepted();
        var begun = Waiting.until(
                SEARCH_LAG,
                () -> database
                        .rows(
                                "select e.id, e.owner, e.customer from engagement e join waiting_visit w"
                                        + " on w.engagement_id = e.id where e.name = ?",
                                name)
                        .stream()
                        .findFirst(),
                () -> "No engagement waits that was begun in instance " + instance);
        assertThat(begun)
                .containsEntry("owner", Person.PLANNER.userName())
                .containsEntry("customer", "Northwind Traders");
        var first = Visit.of(database, UUID.fromString(begun.get("id"))).getFirst();
        assertThat(tasklist.task(first, "Task_DescribeContext")).isPositive();
        assertThat(tasklist.open(instance))
                .as("tasks of the instance that began it")
                .isEmpty();
    }

    @Test
    void after_a_restart_no_task_of_the_former_place_is_left() {
        var wizard = SampleEngagement.at(addresses.portal(), "Restarted in the wizard", "SCENARIOS");
        var approval = SampleEngagement.waitingForSignOff(addresses.portal(), "Restarted in the approval");
        var left = List.of(lastTask(wizard, "Task_ChooseScenarios"), lastTask(approval, "Task_SignOff"));
        var admin = new Administrator(addresses.portal());

        admin.restart(wizard.id(), "CONTEXT");
        admin.restart(approval.id(), "REVIEW");

        wizard.awaitStep("CONTEXT");
        approval.awaitStep("REVIEW");
        var waiting = List.of(lastTask(wizard, "Task_DescribeContext"), lastTask(approval, "Task_Review"));
        assertThat(waiting).doesNotContainAnyElementsOf(left);
        Awaitility.await()
                .atMost(SEARCH_LAG)
                .untilAsserted(() -> assertThat(open(wizard, approval)).containsExactlyInAnyOrderElementsOf(waiting));
        wizard.withdraw();
        approval.withdraw();
    }

    @Test
    void a_sign_off_that_was_reassigned_is_the_assignees() {
        var approval = SampleEngagement.waitingForSignOff(addresses.portal(), "Reassigned");
        long task = lastTask(approval, "Task_SignOff");
        assertThat(tasklist.assignee(task)).isEmpty();

        new Administrator(addresses.portal()).assignSignOff(approval.id(), "approver2");

        Awaitility.await()
                .atMost(SEARCH_LAG)
                .untilAsserted(() -> assertThat(tasklist.assignee(task)).contains("approver2"));
        approval.withdraw();
    }

    @Test
    void an_incomplete_decision_comes_back_to_the_person_who_made_it() {
        var approval = SampleEngagement.waitingForSignOff(addresses.portal(), "Incomplete");
        long first = lastTask(approval, "Task_SignOff");
        new TasklistSession(addresses.tasklist(), Person.APPROVER)
                .complete(first, Map.of("decision", "reject"))
                .accepted();

        Awaitility.await().atMost(SEARCH_LAG).untilAsserted(() -> {
            long next = lastTask(approval, "Task_SignOff");
            assertThat(next).isNotEqualTo(first);
            assertThat(tasklist.assignee(next)).contains(Person.APPROVER.userName());
        });
        approval.withdraw();
    }

    @Test
    void an_open_task_is_offered_to_those_who_may_edit_the_engagement_now() {
        var engagement = SampleEngagement.opened(addresses.portal(), "Offered");
        long task = lastTask(engagement, "Task_DescribeContext");
        var owner = PortalSession.of(addresses.portal(), Person.PLANNER);
        var path = "/engagements/" + engagement.id();
        var colleague = Map.of("person", Person.PLANNER2.userName(), "access", "EDIT");

        owner.post(path + "/team", Map.of("team", ""));
        awaitCandidates(task, Person.PLANNER);
        owner.post(path + "/shares", colleague);
        awaitCandidates(task, Person.PLANNER, Person.PLANNER2);
        owner.post(path + "/shares/remove", colleague);
        awaitCandidates(task, Person.PLANNER);

        assertThat(tasklist.assignee(task)).as("assignee").contains(Person.PLANNER.userName());
        engagement.withdraw();
    }

    private void awaitCandidates(long task, Person... people) {
        var names = Stream.of(people).map(Person::userName).toList();
        Awaitility.await()
                .atMost(SEARCH_LAG)
                .untilAsserted(() -> assertThat(tasklist.candidates(task)).containsExactlyInAnyOrderElementsOf(names));
    }

    private long lastTask(SampleEngagement engagement, String element) {
        return tasklist.task(Visit.of(database, engagement.id()).getLast(), element);
    }

    private List<Long> open(SampleEngagement... engagements) {
        return List.of(engagements).stream()
                .flatMap(engagement -> Visit.of(database, engagement.id()).stream())
                .map(Visit::processInstance)
                .distinct()
                .flatMap(instance -> tasklist.open(instance).stream())
                .toList();
    }
}
