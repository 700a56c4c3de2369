package io.quicksizer.processes.connection;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.quicksizer.processes.model.ProcessId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which elements and flows of the models were completed or taken, by the engine's own records. An end event that throws
 * an error is never completed: there it counts that it was reached.
 */
final class Coverage {
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> neverCompleted = new TreeSet<>();

    Coverage() {
        for (ProcessId process : ProcessId.values()) {
            BpmnModelInstance model = model(process);
            model.getModelElementsByType(FlowNode.class)
                    .forEach(node -> expected.add(process.id() + "/" + node.getId()));
            model.getModelElementsByType(ErrorEventDefinition.class).stream()
                    .map(ModelElementInstance::getParentElement)
                    .filter(EndEvent.class::isInstance)
                    .forEach(end -> neverCompleted.add(process.id() + "/" + end.getAttributeValue("id")));
            model.getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> expected.add(process.id() + "/" + flow.getId()));
        }
    }

    static BpmnModelInstance model(ProcessId process) {
        return Bpmn.readModelFromStream(
                Coverage.class.getClassLoader().getResourceAsStream("models/" + process.id() + ".bpmn"));
    }

    void add(Collection<EngineRecords.Passed> passed) {
        passed.stream()
                .filter(step -> step.how() == ProcessInstanceIntent.ELEMENT_COMPLETED
                        || step.how() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
                .forEach(step -> seen.add(id(step)));
        passed.stream()
                .filter(step -> step.how() == ProcessInstanceIntent.ELEMENT_ACTIVATED)
                .map(Coverage::id)
                .filter(neverCompleted::contains)
                .forEach(seen::add);
    }

    private static String id(EngineRecords.Passed step) {
        return step.processId() + "/" + step.elementId();
    }

    int size() {
        return expected.size();
    }

    Set<String> missing() {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(seen);
        return missing;
    }
}
