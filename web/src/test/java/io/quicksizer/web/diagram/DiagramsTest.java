package io.quicksizer.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.diagram.Drawing.Line;
import io.quicksizer.web.diagram.Drawing.Shape;
import io.quicksizer.web.diagram.Drawing.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DiagramsTest {
    private static final Place DRAFT = new Place(EngagementStatus.DRAFT, true, false);

    private final Diagrams diagrams = new Diagrams(texts());

    @Test
    void a_step_stands_where_the_model_puts_it_and_the_drawing_holds_everything() {
        Drawing drawing = engagement(List.of(), DRAFT);

        Shape context = shape(drawing, "Task_DescribeContext");
        assertThat(List.of(context.x(), context.y(), context.width(), context.height()))
                .containsExactly(230.0, 240.0, 100.0, 80.0);
        assertThat(List.of(context.kind(), context.sort(), context.name()))
                .containsExactly("task", "user", "Describe context");
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

        assertThat(line(drawing, "Flow_ContextSubmitted").path()).isEqualTo("M330.0 280.0 L380.0 280.0");
        assertThat(line(drawing, "Flow_BackToContext").path().split("L")).hasSizeGreaterThan(2);
    }

    @Test
    void each_sort_of_element_has_a_shape_of_its_own() {
        Drawing drawing = engagement(List.of(), DRAFT);

        assertThat(kind(drawing, "Event_EngagementOpened")).isEqualTo("start message");
        assertThat(kind(drawing, "Task_RecordContext")).isEqualTo("task service");
        assertThat(kind(drawing, "Gateway_AnyCustom")).isEqualTo("gateway ");
        assertThat(kind(drawing, "Task_Approval")).isEqualTo("task call");
        assertThat(kind(drawing, "SubProcess_Idle")).isEqualTo("part ");
        assertThat(kind(drawing, "Event_ProposalReady")).isEqualTo("end ");
        assertThat(shape(drawing, "Event_Idle").part()).isTrue();
        assertThat(shape(drawing, "Task_Review").part()).isFalse();
    }

    @Test
    void a_new_engagement_that_is_on_its_way_stands_nowhere_yet() {
        Drawing drawing = engagement(List.of(), new Place(EngagementStatus.DRAFT, false, false));

        assertThat(drawing.names("NOW")).isEmpty();
        assertThat(drawing.names("DONE")).containsExactly("Engagement opened");
        assertThat(taken(drawing)).isEmpty();
    }

    @Test
    void the_steps_done_the_present_one_and_the_way_between_them_are_marked() {
        Drawing drawing = engagement(
                new Visits().left(Step.CONTEXT, "accepted").at(Step.SCOPE).list(), DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Choose scope");
        assertThat(drawing.names("DONE"))
                .containsExactly("Engagement opened", "Describe context", "Record context", "Context accepted?");
        assertThat(taken(drawing))
                .containsExactlyInAnyOrder(
                        "Flow_Opened", "Flow_ContextSubmitted", "Flow_ContextRecorded", "Flow_ContextAccepted");
        assertThat(shape(drawing, "Gateway_Context").answers()).containsExactly("yes");
    }

    @Test
    void who_goes_back_or_is_shown_problems_leaves_the_straight_way() {
        Drawing back = engagement(
                new Visits()
                        .left(Step.CONTEXT, "accepted")
                        .left(Step.SCOPE, "back")
                        .at(Step.CONTEXT)
                        .list(),
                DRAFT);
        Drawing problems = engagement(
                new Visits().left(Step.CONTEXT, "problems").at(Step.CONTEXT).list(), DRAFT);

        assertThat(back.names("NOW")).containsExactly("Describe context");
        assertThat(taken(back)).contains("Flow_ScopeBack", "Flow_BackToContext").doesNotContain("Flow_ScopeAccepted");
        assertThat(taken(problems)).contains("Flow_ContextProblems").doesNotContain("Flow_ContextAccepted");
    }

    @Test
    void expert_mode_is_passed_only_by_who_was_there() {
        assertThat(taken(inApproval(new Visits().submitted().at(Step.SIGN_OFF).list())))
                .contains("Flow_NothingCustom", "Flow_Submit", "Flow_Frozen")
                .doesNotContain("Flow_SomethingCustom");
        assertThat(taken(engagement(
                        new Visits()
                                .left(Step.SIZING, "accepted")
                                .left(Step.EXPERT, "accepted")
                                .at(Step.REVIEW)
                                .list(),
                        DRAFT)))
                .contains("Flow_SomethingCustom", "Flow_ServicesAccepted")
                .doesNotContain("Flow_NothingCustom");
    }

    @Test
    void an_approval_has_a_diagram_of_its_own_while_it_runs() {
        List<PastVisit> visits = new Visits().submitted().at(Step.SIGN_OFF).list();
        List<Drawing> drawings =
                diagrams.of(visits, new Place(EngagementStatus.IN_APPROVAL, true, false), Locale.ENGLISH);

        assertThat(drawings).extracting(Drawing::name).containsExactly("sizing-approval", "sizing-engagement");
        assertThat(drawings.getFirst().names("NOW")).containsExactly("Sign off");
        assertThat(taken(drawings.getFirst())).contains("Flow_SignOffNeeded").doesNotContain("Flow_NextLevel");
        assertThat(drawings.getLast().names("NOW")).containsExactly("Have it signed off");
    }

    @Test
    void a_second_level_an_escalation_and_a_decision_that_does_not_count_take_different_ways() {
        assertThat(approvalWay("approved")).contains("Flow_NextLevel").doesNotContain("Flow_DecisionRefused");
        assertThat(approvalWay("ineligible")).contains("Flow_DecisionRefused").doesNotContain("Flow_NextLevel");
        assertThat(approvalWay(null)).contains("Flow_Overdue", "Flow_Escalated").doesNotContain("Flow_Signed");
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

        assertThat(drawing.names("NOW")).containsExactly("Review");
        assertThat(taken(drawing)).contains("Flow_ChangesRequested", "Flow_NextRevision");
        assertThat(shape(drawing, "Gateway_Outcome").answers()).containsExactly("changes requested");
    }

    @Test
    void an_approved_engagement_exports_and_then_ends_with_its_proposal() {
        List<PastVisit> visits =
                new Visits().submitted().left(Step.SIGN_OFF, "approved").list();

        Drawing exporting = engagement(visits, new Place(EngagementStatus.APPROVED, false, false));
        Drawing ready = engagement(visits, new Place(EngagementStatus.APPROVED, false, true));

        assertThat(exporting.names("NOW")).containsExactly("Export the proposal");
        assertThat(ready.names("ENDED")).containsExactly("Proposal ready");
        assertThat(taken(ready)).contains("Flow_Approved", "Flow_Exported");
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
    }

    @Test
    void a_revision_begun_after_an_approval_keeps_the_way_of_the_life_before() {
        Drawing drawing = engagement(
                new Visits()
                        .submitted()
                        .left(Step.SIGN_OFF, "approved")
                        .nextRevision()
                        .nextLife()
                        .at(Step.REVIEW)
                        .list(),
                DRAFT);

        assertThat(drawing.names("NOW")).containsExactly("Review");
        assertThat(taken(drawing)).contains("Flow_Approved", "Flow_Exported").doesNotContain("Flow_NextRevision");
    }

    @Test
    void the_list_tells_every_element_of_the_straight_way_and_only_those_parts_that_were_entered() {
        Drawing drawing = engagement(new Visits().at(Step.SCOPE).list(), DRAFT);
        Drawing cancelled = engagement(List.of(), new Place(EngagementStatus.CANCELLED, false, false));

        assertThat(told(drawing)).contains("Task_Review", "Event_ProposalReady").doesNotContain("Task_CloseCancelled");
        assertThat(told(cancelled)).contains("Task_CloseCancelled").doesNotContain("Task_RemindIdle");
    }

    @Test
    void every_name_of_the_models_has_a_german_one() {
        List<String> names = new ArrayList<>();
        for (String model : List.of("sizing-engagement", "sizing-approval")) {
            ProcessModel process = ModelReader.read("models/" + model + ".bpmn");
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

    private List<String> approvalWay(@Nullable String outcome) {
        Visits visits = new Visits().submitted();
        Visits first = outcome == null ? visits.at(Step.SIGN_OFF) : visits.left(Step.SIGN_OFF, outcome);
        return taken(diagrams.of(
                        first.at(Step.SIGN_OFF).list(),
                        new Place(EngagementStatus.IN_APPROVAL, true, false),
                        Locale.ENGLISH)
                .getFirst());
    }

    private String ended(List<PastVisit> visits, EngagementStatus status) {
        return engagement(visits, new Place(status, false, false)).shapes().stream()
                .filter(shape -> shape.state() == State.ENDED)
                .map(Shape::id)
                .reduce("", String::concat);
    }

    private Drawing inApproval(List<PastVisit> visits) {
        return engagement(visits, new Place(EngagementStatus.IN_APPROVAL, true, false));
    }

    private Drawing engagement(List<PastVisit> visits, Place place) {
        return diagrams.of(visits, place, Locale.ENGLISH).getLast();
    }

    private static List<String> told(Drawing drawing) {
        return drawing.shapes().stream().filter(Shape::told).map(Shape::id).toList();
    }

    private static List<String> taken(Drawing drawing) {
        return drawing.lines().stream().filter(Line::taken).map(Line::id).toList();
    }

    private static String kind(Drawing drawing, String id) {
        return shape(drawing, id).kind() + " " + shape(drawing, id).sort();
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
