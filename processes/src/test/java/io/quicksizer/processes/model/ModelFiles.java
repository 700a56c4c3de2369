package io.quicksizer.processes.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The model files as tests read them. */
final class ModelFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    static Stream<BpmnModelInstance> processes() {
        return ModelResources.processes().stream().map(path -> Bpmn.readModelFromStream(open(path)));
    }

    static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return processes().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    static UserTask task(String elementId) {
        return all(UserTask.class)
                .filter(candidate -> candidate.getId().equals(elementId))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode form(Step step) {
        return form(step.formId());
    }

    static JsonNode form(String formId) {
        try {
            return JSON.readTree(open("forms/" + formId + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every component of a form, those inside groups and lists included. */
    static Stream<JsonNode> components(JsonNode owner) {
        return StreamSupport.stream(owner.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    static String output(BaseElement task, String target) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(element -> element.getChildElementsByType(ZeebeOutput.class).stream())
                .filter(output -> output.getTarget().equals(target))
                .map(ZeebeOutput::getSource)
                .findFirst()
                .orElse("");
    }

    static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(ModelFiles.class.getClassLoader().getResourceAsStream(path), path);
    }
}
