package io.quicksizer.processes.model;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Parsed BPMN files, read once on first use. */
final class ModelReader {
    private static final Map<ProcessId, Elements> ALL = Arrays.stream(ProcessId.values())
            .collect(Collectors.toUnmodifiableMap(process -> process, ModelReader::read));

    private ModelReader() {}

    static Elements elements(ProcessId process) {
        return Objects.requireNonNull(ALL.get(process));
    }

    /**
     * The elements of a process.
     *
     * @param labels names by id
     * @param atTheTop ids of top-level elements, outside any sub-process
     */
    record Elements(Map<String, String> labels, Set<String> atTheTop) {}

    private static Elements read(ProcessId process) {
        String path = "models/" + process.id() + ".bpmn";
        try (InputStream in =
                Objects.requireNonNull(ModelReader.class.getClassLoader().getResourceAsStream(path), path)) {
            return elements(Bpmn.readModelFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Elements elements(BpmnModelInstance model) {
        var nodes = model.getModelElementsByType(FlowNode.class);
        return new Elements(
                nodes.stream()
                        .filter(node ->
                                node.getName() != null && !node.getName().isBlank())
                        .collect(Collectors.toUnmodifiableMap(FlowNode::getId, FlowNode::getName)),
                nodes.stream()
                        .filter(node -> node.getParentElement() instanceof Process)
                        .map(FlowNode::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
