package io.quicksizer.processes.connection;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.quicksizer.processes.model.ProcessId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which elements and flows of the models were completed or taken, by the engine's own records. */
final class Coverage {
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    Coverage() {
        for (ProcessId process : ProcessId.values()) {
            BpmnModelInstance model = model(process);
            model.getModelElementsByType(FlowNode.class)
                    .forEach(node -> expected.add(process.id() + "/" + node.getId()));
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
                .forEach(step -> seen.add(step.processId() + "/" + step.elementId()));
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
