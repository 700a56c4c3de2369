package io.quicksizer.processes.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The forward path of the model is the one of the code")
class ForwardPathTest {

    @ParameterizedTest
    @EnumSource(value = Step.class, names = "SIGN_OFF", mode = EnumSource.Mode.EXCLUDE)
    void each_step_leads_to_the_next_one_with_and_without_expert_mode(Step step) {
        for (boolean expertOpen : new boolean[] {true, false}) {
            assertThat(after(scope(step), expertOpen))
                    .as("%s with expert mode %s", step, expertOpen)
                    .isEqualTo(step.next(expertOpen));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = "SIGN_OFF", mode = EnumSource.Mode.EXCLUDE)
    void the_wizard_is_entered_at_every_step_by_its_name(Step step) {
        SequenceFlow entry = scope(step).getIncoming().stream()
                .filter(flow -> flow.getSource().getId().equals("Gateway_WhichStep"))
                .findFirst()
                .orElseThrow();
        ExclusiveGateway gateway = (ExclusiveGateway) entry.getSource();
        if (step == Step.CONTEXT) {
            assertThat(gateway.getDefault()).isEqualTo(entry);
        } else {
            assertThat(entry.getConditionExpression().getTextContent()).isEqualTo("=nextStep = \"" + step + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"approved, Task_Export", "changes-requested, Task_OpenNextRevision", "rejected, Task_CloseRejected"})
    void the_end_of_an_approval_leads_on(String outcome, String target) {
        ExclusiveGateway gateway = ModelFiles.all(ExclusiveGateway.class)
                .filter(candidate -> candidate.getId().equals("Gateway_Outcome"))
                .findFirst()
                .orElseThrow();
        assertThat(gateway.getOutgoing().stream()
                        .filter(flow ->
                                flow.getConditionExpression().getTextContent().equals("=outcome = \"" + outcome + "\""))
                        .map(flow -> flow.getTarget().getId()))
                .containsExactly(target);
        assertThat(DecisionOutcome.of(outcome)).isNotNull();
    }

    private static FlowNode scope(Step step) {
        return ModelFiles.all(FlowNode.class)
                .filter(node -> node.getId().equals(step.scopeId()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Step> after(FlowNode node, boolean expertOpen) {
        FlowNode next = node.getOutgoing().iterator().next().getTarget();
        if (next instanceof ExclusiveGateway choice) {
            next = choice.getOutgoing().stream()
                    .filter(flow -> flow.getConditionExpression() == null ? !expertOpen : expertOpen)
                    .findFirst()
                    .orElseThrow()
                    .getTarget();
        }
        String id = next.getId();
        return Arrays.stream(Step.values())
                .filter(step -> step.scopeId().equals(id))
                .findFirst();
    }
}
