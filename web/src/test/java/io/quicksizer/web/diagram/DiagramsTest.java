package io.quicksizer.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.diagram.Drawing.Item;
import io.quicksizer.web.diagram.Drawing.Line;
import io.quicksizer.web.diagram.Drawing.Shape;
import io.quicksizer.web.diagram.Drawing.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DiagramsTest {
    private static final Place DRAFT = new Place(EngagementStatus.DRAFT, true, false);

    private final Diagrams diagrams = new Diagrams(texts());

    @Test
    void a_step_is_drawn_where_the_model_puts_it_and_the_drawing_holds_everything() {
        Drawing drawing = engagement(List.of(), DRAFT);

        Shape context = shape(drawing, "Step_DescribeContext");
        assertThat(List.of(context.x(), context.y(), context.width(), context.height()))
                .containsExactly(320.0, 290.0, 100.0, 80.0);
        assertThat(List.of(context.kind(), context.icon(), context.marker(), context.name()))
                .containsExactly("task", "user", "collapsed", "Describe context");
        assertThat(drawing.shapes()).allSatisfy(shape -> {
            assertThat(shape.x()).isGreaterThanOrEqualTo(drawing.x());
            assertThat(shape.y()).isGreaterThanOrEqualTo(drawing.y());
            assertThat(shape.x() + shape.width()).isLessThanOrEqualTo(drawing.x() + drawing.width());
            assertThat(shape.y() + shape.height()).isLessThanOrEqualTo(drawing.y() + drawing.height());
        });
    }

    @Test
    void a_flow_leads_from_the_edge_of_one_element_along_its_bends_to_the_next() {
        Drawing drawing = engagement(List.of(), DRAFT);

        assertThat(line(drawing, "Flow_ContextDescribed").path()).isEqualTo("M420.0 330.0 L460.0 330.0");
        assertThat(line(drawing, "Flow_ToReview").path().split("L")).hasSizeGreaterThan(2);
    }

    @Test
    void the_content_of_a_step_is_not_drawn() {
        Drawing drawing = engagement(List.of(), DRAFT);

        assertThat(drawing.shapes())
                .extracting(Shape::id)
                .contains("Step_Review", "Event_FromReview")
                .doesNotContain("Task_Review", "Task_RecordReview", "Event_ReviewEnteredElsewhere", "Gateway_Review");
        assertThat(drawing.lines()).extracting(Line::id).doesNotContain("Flow_ReviewSubmitted", "Flow_ReviewProblems");
    }

    @Test
    void each_kind_of_element_has_a_shape_of_its_own() {
        Drawing drawing = engagement(List.of(), DRAFT);
        Drawing approval = inApproval(List.of()).getFirst();

        assertThat(look(drawing, "Event_EngagementOpened")).isEqualTo("start message");
        assertThat(look(drawing, "Task_FreezeRevision")).isEqualTo("task service");
        assertThat(look(drawing, "Gateway_AnyCustom")).isEqualTo("gateway");
        assertThat(look(drawing, "Task_Approval")).isEqualTo("task call collapsed");
        assertThat(look(drawing, "SubProcess_Wizard")).isEqualTo("frame");
        assertThat(look(drawing, "SubProcess_Withdrawal")).isEqualTo("frame event-sub-process");
        assertThat(look(drawing, "Event_FromScope")).isEqualTo("boundary error");
        assertThat(look(drawing, "Event_ProposalReady")).isEqualTo("end");
        assertThat(look(approval, "Task_ConsultPolicy")).isEqualTo("task rule");
        assertThat(look(approval, "SubProcess_SignLevel")).isEqualTo("frame sequential");
        assertThat(look(approval, "Step_SignOff")).isEqualTo("frame");
        assertThat(look(approval, "Event_TimeLimitPassed")).isEqualTo("boundary timer");
        assertThat(look(approval, "Event_ReminderDue")).isEqualTo("boundary timer non-interrupting");
        assertThat(look(approval, "Event_DecisionEnteredElsewhere")).isEqualTo("boundary message");
    }

    @Test
    void frames_are_drawn_first_the_outer_one_before_the_inner_one() {
        assertThat(inApproval(List.of()).getFirst().shapes())
                .extracting(Shape::id)
                .startsWith("SubProcess_SignLevel", "Step_SignOff");
    }

    @Test
    void a_new_engagement_that_is_on_its_way_is_at_no_element_yet() {
        Drawing drawing = engagement(List.of(), new Place(EngagementStatus.DRAFT, false, false));

        assertThat(drawing.names("NOW")).isEmpty();
        assertThat(drawing.names("DONE")).containsExactly("Engagement opened");
        assertThat(taken(drawing)).isEmpty();
    }

    @Test
    void the_steps_done_the_present_one_and_the_path_between_them_are_marked() {
        Drawing drawing = engagement(
                new Visits().left(Step.CONTEXT, "accepted").at(Step.SCOPE).list(), DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Choose scope");
        assertThat(drawing.names("DONE"))
                .containsExactly("Engagement opened", "Wizard entered", "Which step?", "Describe context");
        assertThat(shape(drawing, "SubProcess_Wizard").state()).isEqualTo(State.ACTIVE);
        assertThat(taken(drawing))
                .containsExactlyInAnyOrder("Flow_Opened", "Flow_Entered", "Flow_ToContext", "Flow_ContextDescribed");
        assertThat(item(drawing, "Which step?").answers()).containsExactly("Context");
    }

    @Test
    void an_entry_with_problems_leaves_the_step_where_it_is() {
        Drawing drawing = engagement(
                new Visits()
                        .left(Step.REVIEW, "problems")
                        .left(Step.REVIEW, "problems")
                        .at(Step.REVIEW)
                        .list(),
                DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Review the sizing");
        assertThat(taken(drawing)).containsExactlyInAnyOrder("Flow_Opened", "Flow_Entered", "Flow_ToReview");
    }

    @Test
    void another_step_is_reached_out_of_the_wizard_and_into_it_again() {
        Drawing back = engagement(
                new Visits()
                        .left(Step.CONTEXT, "accepted")
                        .left(Step.SCOPE, "back")
                        .at(Step.CONTEXT)
                        .list(),
                DRAFT);
        Drawing jump = engagement(
                new Visits().left(Step.REVIEW, "jump").at(Step.SIZING).list(), DRAFT);

        assertThat(back.names("NOW")).containsExactly("Describe context");
        assertThat(taken(back))
                .contains("Flow_FromScope", "Flow_WizardLeft", "Flow_AnotherStep", "Flow_ToContext")
                .doesNotContain("Flow_ScopeChosen", "Flow_FromContext", "Flow_Reviewed");
        assertThat(item(back, "How did the wizard end?").answers()).containsExactly("at another step");
        assertThat(taken(jump)).contains("Flow_FromReview", "Flow_AnotherStep", "Flow_ToSizing");
    }

    @Test
    void no_flow_joins_a_step_that_was_taken_away_and_the_one_an_operator_restarted() {
        Drawing drawing =
                engagement(new Visits().at(Step.CONTEXT).at(Step.REVIEW).list(), DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Review the sizing");
        assertThat(taken(drawing)).containsExactlyInAnyOrder("Flow_Opened", "Flow_Entered", "Flow_ToContext");
    }

    @Test
    void expert_mode_is_passed_only_by_who_was_there() {
        assertThat(taken(inApproval(new Visits().submitted().at(Step.SIGN_OFF).list())
                        .getLast()))
                .contains("Flow_NothingCustom", "Flow_Reviewed", "Flow_Submit", "Flow_Frozen")
                .doesNotContain("Flow_SomethingCustom");
        assertThat(taken(engagement(
                        new Visits()
                                .left(Step.SIZING, "accepted")
                                .left(Step.EXPERT, "accepted")
                                .at(Step.REVIEW)
                                .list(),
                        DRAFT)))
                .contains("Flow_SomethingCustom", "Flow_ServicesSized")
                .doesNotContain("Flow_NothingCustom");
    }

    @Test
    void an_approval_has_a_diagram_of_its_own_while_it_runs() {
        List<Drawing> drawings =
                inApproval(new Visits().submitted().at(Step.SIGN_OFF).list());

        assertThat(drawings).extracting(Drawing::name).containsExactly("sizing-approval", "sizing-engagement");
        assertThat(drawings.getFirst().names("NOW")).containsExactly("Sign off the revision");
        assertThat(taken(drawings.getFirst()))
                .containsExactlyInAnyOrder(
                        "Flow_Requested",
                        "Flow_PolicyConsulted",
                        "Flow_ApprovalOpened",
                        "Flow_SignOffNeeded",
                        "Flow_LevelReached",
                        "Flow_Offered",
                        "Flow_StillWaiting",
                        "Flow_SignOffOffered");
        assertThat(drawings.getLast().names("NOW")).containsExactly("Approve the revision");
    }

    @Test
    void a_second_level_a_passed_time_limit_and_a_decision_that_does_not_count_take_different_paths() {
        assertThat(approvalPath("approved"))
                .contains("Flow_DecisionCounts", "Flow_Signed")
                .doesNotContain("Flow_DecisionRefused", "Flow_TimeLimitPassed", "Flow_Asked");
        assertThat(approvalPath("ineligible"))
                .contains("Flow_DecisionRefused")
                .doesNotContain("Flow_Signed", "Flow_TimeLimitPassed");
        assertThat(approvalPath(null))
                .contains("Flow_TimeLimitPassed")
                .doesNotContain("Flow_Signed", "Flow_DecisionEntered");
    }

    @Test
    void an_approval_of_a_rebuilt_run_begins_again() {
        List<PastVisit> visits = new Visits()
                .submitted()
                .at(Step.SIGN_OFF)
                .nextRun()
                .at(Step.SIGN_OFF)
                .list();

        assertThat(taken(inApproval(visits).getFirst())).doesNotContain("Flow_TimeLimitPassed");
    }

    @Test
    void requested_changes_lead_back_to_the_review_of_the_next_revision() {
        Drawing drawing = engagement(
                new Visits()
                        .submitted()
                        .left(Step.SIGN_OFF, "changes-requested")
                        .nextRevision()
                        .at(Step.REVIEW)
                        .list(),
                new Place(EngagementStatus.CHANGES_REQUESTED, true, false));

        assertThat(drawing.names("NOW")).containsExactly("Review the sizing");
        assertThat(taken(drawing))
                .contains("Flow_ChangesRequested", "Flow_NextRevision", "Flow_ToReview")
                .doesNotContain("Flow_AnotherStep");
        assertThat(item(drawing, "How was it decided?").answers()).containsExactly("changes requested");
    }

    @Test
    void an_approved_engagement_exports_and_then_ends_with_its_proposal() {
        List<PastVisit> visits =
                new Visits().submitted().left(Step.SIGN_OFF, "approved").list();

        Drawing exporting = engagement(visits, new Place(EngagementStatus.APPROVED, false, false));
        Drawing ready = engagement(visits, new Place(EngagementStatus.APPROVED, false, true));

        assertThat(exporting.names("NOW")).containsExactly("Export the proposal");
        assertThat(ready.names("ENDED")).containsExactly("Proposal ready");
        assertThat(shape(ready, "SubProcess_Wizard").state()).isEqualTo(State.DONE);
        assertThat(taken(ready)).contains("Flow_Approved", "Flow_Exported");
    }

    @Test
    void an_approval_by_the_policy_alone_is_passed_without_a_visit() {
        Drawing drawing =
                engagement(new Visits().submitted().list(), new Place(EngagementStatus.APPROVED, false, true));

        assertThat(drawing.names("DONE")).contains("Approve the revision");
        assertThat(taken(drawing)).contains("Flow_Decided", "Flow_Approved");
    }

    @Test
    void each_other_end_is_the_one_that_was_taken() {
        List<PastVisit> signedOff =
                new Visits().submitted().left(Step.SIGN_OFF, "rejected").list();
        List<PastVisit> atReview = new Visits().left(Step.REVIEW, "withdraw").list();
        List<PastVisit> anywhere = new Visits().at(Step.SCOPE).list();

        assertThat(ended(signedOff, EngagementStatus.REJECTED)).isEqualTo("Event_Rejected");
        assertThat(ended(atReview, EngagementStatus.WITHDRAWN)).isEqualTo("Event_Withdrawn");
        assertThat(ended(anywhere, EngagementStatus.WITHDRAWN)).isEqualTo("Event_EngagementWithdrawn");
        assertThat(ended(anywhere, EngagementStatus.CANCELLED)).isEqualTo("Event_EngagementCancelled");
        assertThat(taken(engagement(anywhere, new Place(EngagementStatus.CANCELLED, false, false))))
                .containsExactlyInAnyOrder(
                        "Flow_Opened",
                        "Flow_Entered",
                        "Flow_ToScope",
                        "Flow_CancellationNoticed",
                        "Flow_CancellationHandled");
    }

    @Test
    void a_revision_begun_after_an_approval_keeps_the_path_of_the_run_before() {
        Drawing drawing = engagement(
                new Visits()
                        .submitted()
                        .left(Step.SIGN_OFF, "approved")
                        .nextRevision()
                        .nextRun()
                        .at(Step.REVIEW)
                        .list(),
                DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Review the sizing");
        assertThat(taken(drawing)).contains("Flow_Approved", "Flow_Exported").doesNotContain("Flow_NextRevision");
    }

    @Test
    void the_list_holds_what_is_inside_a_frame_and_has_the_order_of_the_process() {
        Drawing drawing = engagement(List.of(), DRAFT);

        assertThat(names(drawing.items()))
                .startsWith("Engagement opened", "Size the engagement", "How did the wizard end?", "Freeze revision");
        assertThat(names(item(drawing, "Size the engagement").items()))
                .containsExactly(
                        "Wizard entered",
                        "Which step?",
                        "Describe context",
                        "Choose scope",
                        "Choose scenarios",
                        "Size scenarios",
                        "Anything custom?",
                        "Size services in expert mode",
                        "Review the sizing",
                        "Engagement sized");
    }

    @Test
    void the_list_tells_an_exception_only_when_it_happened() {
        Drawing draft = engagement(List.of(), DRAFT);
        Drawing back = engagement(
                new Visits().left(Step.SCOPE, "back").at(Step.CONTEXT).list(), DRAFT);
        Drawing cancelled = engagement(List.of(), new Place(EngagementStatus.CANCELLED, false, false));
        Drawing approval = inApproval(List.of()).getFirst();

        assertThat(names(draft.items()))
                .doesNotContain("Sizing started in Tasklist", "Cancel at any time", "Withdraw at any time");
        assertThat(names(item(back, "Choose scope").items())).containsExactly("Another step chosen");
        assertThat(item(back, "Describe context").items()).isEmpty();
        assertThat(names(item(cancelled, "Cancel at any time").items()))
                .containsExactly("Cancelled by admin", "Close as cancelled", "Engagement cancelled");
        assertThat(all(approval.items())).extracting(Item::name).doesNotContain("Reminder due", "Remind the approvers");
    }

    @Test
    void every_name_of_the_models_has_a_german_one() {
        List<String> names = new ArrayList<>();
        for (String model : List.of("sizing-engagement", "sizing-approval")) {
            ProcessModel process = DiagramReader.read("models/" + model + ".bpmn");
            process.nodes().stream().map(Node::name).forEach(names::add);
            process.flows().stream().map(Flow::name).forEach(names::add);
        }

        assertThat(names)
                .filteredOn(name -> !name.isEmpty())
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(texts().getMessage(Diagrams.key(name), null, "", Locale.GERMAN))
                        .as(name)
                        .isNotEmpty());
        assertThat(diagrams.of(List.of(), DRAFT, Locale.GERMAN).getFirst().names("NOW"))
                .containsExactly("Vorhaben eröffnet");
    }

    private List<String> approvalPath(@Nullable String outcome) {
        Visits visits = new Visits().submitted();
        Visits first = outcome == null ? visits.at(Step.SIGN_OFF) : visits.left(Step.SIGN_OFF, outcome);
        return taken(inApproval(first.at(Step.SIGN_OFF).list()).getFirst());
    }

    private String ended(List<PastVisit> visits, EngagementStatus status) {
        return engagement(visits, new Place(status, false, false)).shapes().stream()
                .filter(shape -> shape.state() == State.ENDED)
                .map(Shape::id)
                .reduce("", String::concat);
    }

    private List<Drawing> inApproval(List<PastVisit> visits) {
        return diagrams.of(visits, new Place(EngagementStatus.IN_APPROVAL, true, false), Locale.ENGLISH);
    }

    private Drawing engagement(List<PastVisit> visits, Place place) {
        return diagrams.of(visits, place, Locale.ENGLISH).getLast();
    }

    private static Item item(Drawing drawing, String name) {
        return all(drawing.items()).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Item> all(List<Item> items) {
        List<Item> all = new ArrayList<>(items);
        items.forEach(item -> all.addAll(all(item.items())));
        return all;
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }

    private static List<String> taken(Drawing drawing) {
        return drawing.lines().stream().filter(Line::taken).map(Line::id).toList();
    }

    private static String look(Drawing drawing, String id) {
        Shape shape = shape(drawing, id);
        return String.join(
                " ",
                Stream.of(shape.kind(), shape.icon(), shape.style(), shape.marker())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Shape shape(Drawing drawing, String id) {
        return drawing.shapes().stream()
                .filter(shape -> shape.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Drawing drawing, String id) {
        return drawing.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/dossier");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
