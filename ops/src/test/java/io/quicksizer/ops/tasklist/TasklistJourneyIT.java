package io.quicksizer.ops.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The whole journey can be done in Tasklist alone")
class TasklistJourneyIT {

    private final Addresses addresses;
    private final Chromium chromium;

    TasklistJourneyIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    @Test
    void a_planner_sizes_and_approvers_sign_off_and_the_documents_are_stored() {
        var planner = tasklistOf(Person.PLANNER);
        planner.leaveWhatIsListed();
        var engagement = SampleEngagement.opened(addresses.portal(), "Sized in Tasklist");

        describeContextWithAWrongSpreadFirst(planner);
        chooseScopeAndScenariosGoingBackOnce(planner, engagement);
        sizeInEverySize(planner, engagement);
        var lead = tasklistOf(Person.LEAD).leavingWhat(planner);
        review(lead, engagement);
        assertThatTheSubmitterCanNotSignOff(lead, engagement);
        signOff(engagement, planner);

        assertThat(engagement.awaitDocuments()).as("CSV, two PDFs and XLSX").hasSize(4);
        assertThatOperateShowsTheFinishedInstance(engagement);
    }

    private void describeContextWithAWrongSpreadFirst(TasklistPage planner) {
        planner.open("Describe context");
        planner.fill("Customer", "Müller & Söhne");
        planner.fill("Opportunity", "OPP-7");
        planner.fill("Notes", "Second try after the spring");
        planner.fill("Year 1", "60");
        planner.picture("1-context");
        planner.complete();

        planner.open("Describe context");
        planner.picture("2-context-with-problem");
        assertThat(planner.shows("110")).as("the wrong spread is explained").isTrue();
        assertThat(planner.value("Customer")).isEqualTo("Müller & Söhne");
        assertThat(planner.value("Opportunity")).isEqualTo("OPP-7");
        assertThat(planner.value("Notes")).isEqualTo("Second try after the spring");
        assertThat(planner.value("Year 1")).isEqualTo("60");
        planner.fill("Year 1", "50");
        planner.complete();
    }

    private void chooseScopeAndScenariosGoingBackOnce(TasklistPage planner, SampleEngagement engagement) {
        engagement.awaitStep("SCOPE");
        planner.open("Choose scope");
        planner.choose("Strategy & Foundation");
        planner.choose("Core Systems Journey");
        planner.picture("3-scope");
        planner.complete();

        engagement.awaitStep("SCENARIOS");
        planner.open("Choose scenarios");
        planner.choose("Find the Direction");
        planner.choose("Shape the Operating Model");
        planner.choose("Order the Landscape");
        planner.choose("Move a Business Unit");
        planner.picture("4-scenarios");
        planner.choose("Back to the previous step");
        planner.complete();

        engagement.awaitStep("SCOPE");
        planner.open("Choose scope");
        planner.complete();
        engagement.awaitStep("SCENARIOS");
        planner.open("Choose scenarios");
        assertThat(planner.isTicked("Move a Business Unit"))
                .as("going back lost nothing")
                .isTrue();
        planner.complete();
    }

    private void sizeInEverySize(TasklistPage planner, SampleEngagement engagement) {
        engagement.awaitStep("SIZING");
        planner.open("Size scenarios");
        planner.select(0, "S – ");
        planner.select(1, "M – ");
        planner.select(2, "L – ");
        planner.select(3, "Custom");
        planner.picture("5-sizing");
        planner.complete();

        engagement.awaitStep("EXPERT");
        planner.open("Size services");
        planner.select(1, "–");
        planner.fill("Days", 0, "24.5");
        planner.addRow();
        planner.select(2, "Move a Business Unit");
        planner.select(3, "Other (free text)");
        planner.fill("Days", 1, "42.5");
        planner.fill("Name of the service", 0, "Workshop on site");
        planner.picture("6-expert-mode");
        planner.complete();
    }

    /** A colleague of the team, who may also sign off, submits it. */
    private void review(TasklistPage lead, SampleEngagement engagement) {
        engagement.awaitStep("REVIEW");
        lead.open("Review");
        lead.picture("7-review");
        assertThat(lead.shows("67"))
                .as("the custom line item is the sum of its services")
                .isTrue();
        lead.complete();
    }

    private void assertThatTheSubmitterCanNotSignOff(TasklistPage lead, SampleEngagement engagement) {
        engagement.awaitStep("SIGN_OFF");
        lead.open("Sign off");
        lead.choose("Approve");
        lead.complete();
        lead.open("Sign off");
        lead.picture("8-refused");
        assertThat(lead.shows("You submitted this revision"))
                .as("the form says why")
                .isTrue();
        lead.giveBack();
    }

    /** Custom work needs a second level, which another approver signs. */
    private void signOff(SampleEngagement engagement, TasklistPage planner) {
        for (var person : new Person[] {Person.APPROVER, Person.APPROVER2}) {
            if (!engagement.awaitApprovedOrNextLevel()) {
                var approver = tasklistOf(person).leavingWhat(planner);
                approver.open("Sign off");
                approver.picture("9-sign-off-" + person.userName());
                approver.choose("Approve");
                approver.complete();
                awaitRecorded(engagement, person);
            }
        }
    }

    private void awaitRecorded(SampleEngagement engagement, Person approver) {
        try (var database = new Database(addresses.database())) {
            Waiting.until(
                    Duration.ofMinutes(1),
                    () -> Optional.of(database.number(
                                    "select count(*) from approval_decision d join revision r on r.id = d.revision_id"
                                            + " where r.engagement_id = ? and d.actor = ?",
                                    engagement.id(),
                                    approver.userName()))
                            .filter(recorded -> recorded > 0),
                    () -> "The decision of %s was not recorded".formatted(approver.userName()));
        }
    }

    private void assertThatOperateShowsTheFinishedInstance(SampleEngagement engagement) {
        var operate = new OperatePage(chromium.desktop(), addresses.tasklist(), Person.ADMIN);
        operate.openFinishedWith("sizing-engagement", engagement.id().toString());
        operate.picture("finished");
        operate.assertFinishedAndShows(engagement.id().toString());
    }

    private TasklistPage tasklistOf(Person person) {
        return new TasklistPage(chromium.desktop(), addresses.tasklist(), person);
    }
}
