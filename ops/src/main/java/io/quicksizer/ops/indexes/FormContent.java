package io.quicksizer.ops.indexes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Variables in the indexes that belong to human steps and process instances which ended before a moment: in Operate, in
 * Tasklist with the snapshots of completed tasks, and in the exporter's records. What belongs to a step that waits is
 * not among them, nor is what operators need to see of a running instance.
 */
final class FormContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A query names no more of them at once. */
    private static final int BATCH = 500;
    /** Records of the exporter that hold values of variables; Operate and Tasklist have read those that are old. */
    private static final List<String> RECORDS =
            List.of("variable", "variable-document", "job", "user-task", "message", "process-instance-creation");

    private final SearchIndexes indexes;
    private final Names names;

    FormContent(SearchIndexes indexes, Names names) {
        this.indexes = indexes;
        this.names = names;
    }

    /**
     * Prefixes of the indexes.
     *
     * @param records of the exporter
     */
    record Names(String operate, String tasklist, String records) {}

    /** Documents in an index: one query of possibly several. */
    private record Part(String index, ObjectNode query) {}

    /** Counts what would be removed, by index. */
    Map<String, Long> count(Instant endedBefore) {
        return each(endedBefore, indexes::count);
    }

    /** Removes it, and says how many documents that were, by index. */
    Map<String, Long> remove(Instant endedBefore) {
        return each(endedBefore, indexes::remove);
    }

    private interface Doing {
        long with(String index, ObjectNode query);
    }

    private Map<String, Long> each(Instant endedBefore, Doing doing) {
        Map<String, Long> done = new LinkedHashMap<>();
        for (Part part : parts(endedBefore)) {
            done.merge(part.index(), doing.with(part.index(), part.query()), Long::sum);
        }
        return done;
    }

    private List<Part> parts(Instant endedBefore) {
        List<Part> parts = new ArrayList<>();
        batches(indexes.values(names.operate() + "-flownode-instance-*", endedSteps(endedBefore), "key", "key"))
                .forEach(steps -> parts.addAll(ofSteps(steps)));
        batches(indexes.values(
                        names.operate() + "-list-view-*", endedInstances(endedBefore), "processInstanceKey", "key"))
                .forEach(instances -> parts.addAll(ofInstances(instances)));
        RECORDS.forEach(
                kind -> parts.add(new Part(names.records() + "_" + kind + "_*", before("timestamp", endedBefore))));
        return parts;
    }

    private List<Part> ofSteps(List<String> steps) {
        List<String> tasks =
                indexes.values(names.tasklist() + "-task-*", any("flowNodeInstanceId", steps), "id", "key");
        return List.of(
                new Part(names.operate() + "-variable-*", any("scopeKey", steps)),
                new Part(
                        names.operate() + "-list-view-*", both(is("joinRelation", "variable"), any("scopeKey", steps))),
                new Part(names.tasklist() + "-variable-*", any("scopeFlowNodeId", steps)),
                new Part(names.tasklist() + "-task-variable-*", any("taskId", tasks)),
                new Part(names.tasklist() + "-draft-task-variable-*", any("taskId", tasks)),
                new Part(
                        names.tasklist() + "-list-view-*",
                        both(any("join", List.of("taskVariable", "processVariable")), any("scopeKey", steps))));
    }

    private List<Part> ofInstances(List<String> instances) {
        return List.of(
                new Part(names.operate() + "-variable-*", any("processInstanceKey", instances)),
                new Part(
                        names.operate() + "-list-view-*",
                        both(is("joinRelation", "variable"), any("processInstanceKey", instances))),
                new Part(names.tasklist() + "-variable-*", any("processInstanceId", instances)),
                new Part(
                        names.tasklist() + "-list-view-*",
                        both(
                                any("join", List.of("taskVariable", "processVariable")),
                                any("processInstanceId", instances))));
    }

    private static ObjectNode endedSteps(Instant before) {
        return both(
                is("type", "USER_TASK"),
                both(any("state", List.of("COMPLETED", "TERMINATED")), before("endDate", before)));
    }

    private static ObjectNode endedInstances(Instant before) {
        return both(is("joinRelation", "processInstance"), before("endDate", before));
    }

    private static List<List<String>> batches(List<String> keys) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            batches.add(keys.subList(from, Math.min(keys.size(), from + BATCH)));
        }
        return batches;
    }

    private static ObjectNode is(String field, String value) {
        return query("term", field, JSON.getNodeFactory().textNode(value));
    }

    private static ObjectNode any(String field, List<String> values) {
        ArrayNode wanted = JSON.createArrayNode();
        values.forEach(wanted::add);
        return query("terms", field, wanted);
    }

    private static ObjectNode before(String field, Instant moment) {
        return query(
                "range",
                field,
                JSON.createObjectNode().put("lt", moment.toEpochMilli()).put("format", "epoch_millis"));
    }

    private static ObjectNode both(ObjectNode one, ObjectNode other) {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("bool").putArray("filter").add(one).add(other);
        return query;
    }

    private static ObjectNode query(String kind, String field, JsonNode value) {
        ObjectNode query = JSON.createObjectNode();
        query.putObject(kind).set(field, value);
        return query;
    }
}
