package io.quicksizer.processes.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnPlane;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The models can be read by people and by our code")
class ModelLintTest {

    @Test
    void every_choice_asks_a_question_and_a_parallel_gateway_asks_nothing() {
        assertThat(ModelFiles.all(ExclusiveGateway.class))
                .isNotEmpty()
                .allSatisfy(gateway ->
                        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?"));
        assertThat(ModelFiles.all(ParallelGateway.class)).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).isNull();
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).containsOnlyNulls();
        });
    }

    @Test
    void every_flow_out_of_a_choice_is_named() {
        assertThat(ModelFiles.all(ExclusiveGateway.class).flatMap(gateway -> gateway.getOutgoing().stream()))
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @Test
    void nothing_is_approved_by_default() {
        assertThat(ModelFiles.all(SequenceFlow.class)
                        .filter(flow -> flow.getTarget().getId().equals("Task_CloseApproved")
                                || flow.getTarget().getId().equals("Task_Export")))
                .hasSize(3)
                .allSatisfy(flow -> assertThat(flow.getConditionExpression().getTextContent())
                        .isIn("=signOffNeeded = false", "=outcome = \"approved\""));
        assertThat(ModelFiles.all(ExclusiveGateway.class)
                        .filter(gateway -> gateway.getDefault() != null)
                        .map(gateway -> gateway.getDefault().getId()))
                .containsExactlyInAnyOrder(
                        "Flow_ToContext",
                        "Flow_NothingCustom",
                        "Flow_SignOffNeeded",
                        "Flow_StillWaiting",
                        "Flow_TriageWaits");
    }

    @Test
    void forms_and_called_processes_are_those_of_the_same_deployment() {
        assertThat(ModelFiles.all(ZeebeFormDefinition.class))
                .hasSize(Step.values().length + 3)
                .allSatisfy(form -> assertThat(form.getBindingType()).isEqualTo(ZeebeBindingType.deployment));
        assertThat(ModelFiles.all(ZeebeCalledElement.class)).hasSize(2).allSatisfy(called -> {
            assertThat(called.getBindingType()).isEqualTo(ZeebeBindingType.deployment);
            assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
            assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
        });
    }

    @Test
    void every_human_task_has_a_priority_and_is_due_at_some_time() {
        assertThat(ModelFiles.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getSingleExtensionElement(ZeebePriorityDefinition.class))
                    .isNotNull();
            assertThat(task.getSingleExtensionElement(ZeebeTaskSchedule.class).getDueDate())
                    .isNotBlank();
        });
    }

    @Test
    void an_engagement_is_begun_by_the_planners_and_its_steps_are_offered_to_those_who_may_edit_it() {
        assertThat(offered(ModelFiles.task(ModelResources.BEGIN_TASK)).getCandidateGroups())
                .isEqualTo("planner");
        assertThat(ModelFiles.all(UserTask.class)
                        .filter(task -> !task.getId().equals(Step.SIGN_OFF.elementId()))
                        .filter(task -> !task.getId().equals(ModelResources.BEGIN_TASK))
                        .filter(task -> !task.getId().equals(ModelResources.TRIAGE_TASK))
                        .map(ModelLintTest::offered))
                .hasSize(6)
                .allSatisfy(offer -> {
                    assertThat(offer.getAssignee()).isEqualTo("=" + Variable.OWNER);
                    assertThat(offer.getCandidateGroups()).isNull();
                    assertThat(offer.getCandidateUsers()).contains(Variable.EDITORS);
                });
    }

    private static ZeebeAssignmentDefinition offered(UserTask task) {
        return task.getSingleExtensionElement(ZeebeAssignmentDefinition.class);
    }

    @Test
    void no_diagram_is_wider_than_a_screen() {
        assertThat(ModelFiles.all(BpmnShape.class))
                .allSatisfy(shape -> assertThat(
                                shape.getBounds().getX() + shape.getBounds().getWidth())
                        .isLessThanOrEqualTo(1400));
    }

    @Test
    void at_most_two_flows_of_a_diagram_cross() {
        assertThat(ModelFiles.all(BpmnPlane.class))
                .hasSizeGreaterThan(4)
                .allSatisfy(plane -> assertThat(Crossings.of(plane.getChildElementsByType(BpmnEdge.class)))
                        .as(plane.getBpmnElement().getId())
                        .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void every_way_out_of_a_choice_has_a_condition_or_is_its_default() {
        assertThat(ModelFiles.all(ExclusiveGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .as(gateway.getId())
                        .allMatch(flow -> flow.equals(gateway.getDefault()) || flow.getConditionExpression() != null));
    }

    @Test
    void every_element_is_named_and_drawn() {
        Set<String> shapes = ModelFiles.all(BpmnShape.class)
                .map(shape -> shape.getBpmnElement().getId())
                .collect(toSet());
        assertThat(ModelFiles.all(FlowNode.class)).allSatisfy(node -> {
            if (!(node instanceof ParallelGateway)) {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
            }
            assertThat(shapes).contains(node.getId());
        });
        Set<String> edges = ModelFiles.all(BpmnEdge.class)
                .map(edge -> edge.getBpmnElement().getId())
                .collect(toSet());
        assertThat(ModelFiles.all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(edges).contains(flow.getId()));
    }

    @Test
    void ids_say_what_they_are_and_occur_once_in_a_model() {
        assertThat(ModelFiles.all(FlowNode.class).map(BaseElement::getId))
                .allMatch(id -> id.matches("(Task|Step|Gateway|Event|SubProcess)_[A-Z][A-Za-z]+"));
        assertThat(ModelFiles.all(SequenceFlow.class).map(BaseElement::getId))
                .allMatch(id -> id.matches("Flow_[A-Z][A-Za-z]+"));
        assertThat(ModelFiles.processes())
                .allSatisfy(model -> assertThat(model.getModelElementsByType(FlowNode.class))
                        .extracting(BaseElement::getId)
                        .doesNotHaveDuplicates());
    }

    @Test
    void human_steps_are_the_ones_that_we_name_with_their_forms_and_listeners() {
        assertThat(ModelFiles.all(UserTask.class).map(BaseElement::getId))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Step.values()).map(Step::elementId),
                                Stream.of(ModelResources.BEGIN_TASK, ModelResources.TRIAGE_TASK))
                        .toList());
        assertThat(Step.values()).allSatisfy(step -> {
            UserTask task = ModelFiles.task(step.elementId());
            assertThat(task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId())
                    .isEqualTo(step.formId());
            assertThat(ModelFiles.form(step).path("id").asText()).isEqualTo(step.formId());
            assertThat(listeners(task)).containsExactly("start step-entered 5");
            assertThat(((SubProcess) task.getParentElement()).getId()).isEqualTo(step.scopeId());
        });
    }

    @Test
    void every_human_step_can_be_left_by_the_message_of_its_visit() {
        assertThat(Step.values()).allSatisfy(step -> {
            UserTask task = ModelFiles.task(step.elementId());
            BoundaryEvent elsewhere = ModelFiles.all(BoundaryEvent.class)
                    .filter(event -> event.getAttachedTo().getId().equals(task.getId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(elsewhere.cancelActivity()).isTrue();
            Message message = ((MessageEventDefinition)
                            elsewhere.getEventDefinitions().iterator().next())
                    .getMessage();
            assertThat(message.getName()).isEqualTo(MessageName.ENTRY_RECORDED.text());
            assertThat(message.getSingleExtensionElement(ZeebeSubscription.class)
                            .getCorrelationKey())
                    .isEqualTo("=visitId");
            assertThat(target(elsewhere)).isEqualTo(target(task));
        });
    }

    @Test
    void the_triage_of_a_feedback_is_offered_recorded_and_left_as_a_sign_off_is() {
        UserTask task = ModelFiles.task(ModelResources.TRIAGE_TASK);
        assertThat(listeners(task)).containsExactly("start triage-entered 5");
        assertThat(offered(task).getCandidateGroups()).isEqualTo("=[askedGroup]");
        assertThat(((SubProcess) task.getParentElement()).getId()).isEqualTo("Step_TriageFeedback");
        assertThat(ModelFiles.output(task, Variable.SUBMISSION)).isEqualTo("={decision: decision, answer: answer}");
        BoundaryEvent elsewhere = ModelFiles.all(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo().getId().equals(task.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(elsewhere.cancelActivity()).isTrue();
        assertThat(target(elsewhere)).isEqualTo(target(task)).isEqualTo("Task_RecordTriage");
    }

    @Test
    void every_call_is_registered_by_its_listener() {
        assertThat(ModelFiles.all(CallActivity.class)).hasSize(2).allSatisfy(call -> {
            assertThat(listeners(call)).containsExactly("start register-call 5");
            assertThat(call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId())
                    .isEqualTo(ProcessId.calledBy(call.getId()).orElseThrow().id());
        });
    }

    @Test
    void job_types_are_the_ones_that_we_name_and_are_tried_five_times() {
        Stream<String> listening = ModelFiles.all(ZeebeExecutionListener.class).map(ZeebeExecutionListener::getType);
        Stream<String> working = ModelFiles.all(ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getType);
        assertThat(Stream.concat(listening, working).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(JobType.values()).map(JobType::type).toList());
        assertThat(ModelFiles.all(ZeebeTaskDefinition.class))
                .allMatch(job -> job.getRetries().equals("5"));
    }

    @Test
    void headers_have_values_that_our_types_know() {
        Set<String> known = Stream.of(
                        Arrays.stream(Step.values()).map(Step::name),
                        Arrays.stream(CloseOutcome.values()).map(CloseOutcome::text),
                        Arrays.stream(DecisionOutcome.values()).map(DecisionOutcome::text),
                        Arrays.stream(TriageOutcome.values()).map(TriageOutcome::text))
                .flatMap(values -> values)
                .collect(toSet());
        assertThat(ModelFiles.all(ZeebeHeader.class))
                .isNotEmpty()
                .allMatch(header -> known.contains(header.getValue()));
    }

    @Test
    void conditions_compare_with_outcomes_that_our_types_know() {
        String engagement = ModelFiles.text("models/sizing-engagement.bpmn");
        assertThat(RecordOutcome.values())
                .allSatisfy(outcome -> assertThat(engagement).contains("outcome = \"" + outcome.text() + "\""));
        String approval = ModelFiles.text("models/sizing-approval.bpmn");
        assertThat(DecisionOutcome.values())
                .allSatisfy(outcome -> assertThat(approval).contains("outcome = \"" + outcome.text() + "\""));
        String triage = ModelFiles.text("models/feedback-triage.bpmn");
        assertThat(TriageOutcome.values())
                .allSatisfy(outcome -> assertThat(triage).contains("outcome = \"" + outcome.text() + "\""));
    }

    @Test
    void processes_messages_and_restart_points_are_the_ones_that_we_name() {
        assertThat(ModelFiles.all(Process.class).map(BaseElement::getId))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProcessId.values()).map(ProcessId::id).toList());
        assertThat(ModelFiles.all(Message.class).map(Message::getName).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageName.values())
                        .map(MessageName::text)
                        .toList());
        String engagement = ModelFiles.text("models/sizing-engagement.bpmn");
        assertThat(RestartPoint.values())
                .allSatisfy(point -> assertThat(engagement).contains("id=\"" + point.elementId() + "\""));
    }

    @Test
    void every_event_that_listens_beside_other_work_is_taken_along_by_a_migration() {
        Stream<String> onBorders = ModelFiles.all(BoundaryEvent.class)
                .filter(event -> event.getEventDefinitions().stream().noneMatch(ErrorEventDefinition.class::isInstance))
                .map(BaseElement::getId);
        Stream<String> inEventSubProcesses = ModelFiles.all(SubProcess.class)
                .filter(SubProcess::triggeredByEvent)
                .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
                .map(BaseElement::getId);
        assertThat(Stream.concat(onBorders, inEventSubProcesses))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProcessId.values())
                        .flatMap(process -> process.listeningEvents().stream())
                        .toList());
    }

    private static String target(FlowNode node) {
        return node.getOutgoing().iterator().next().getTarget().getId();
    }

    private static Stream<String> listeners(BaseElement task) {
        return ModelFiles.all(ZeebeExecutionListener.class)
                .filter(listener -> listener.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .getAttributeValue("id")
                        .equals(task.getId()))
                .map(listener -> listener.getEventType() + " " + listener.getType() + " " + listener.getRetries());
    }
}
