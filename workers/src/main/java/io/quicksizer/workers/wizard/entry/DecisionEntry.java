package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A decision as an approver entered it. The sign-off is not a step of the wizard, but uses the same channels.
 *
 * @param decision approve, request-changes or reject
 * @param comment the approver's message to the planner
 * @param contentSha256 hash of the content that the approver saw
 * @param unknownFields names that are not fields
 */
public record DecisionEntry(
        Input<String> decision, Input<String> comment, Input<String> contentSha256, List<String> unknownFields) {
    /** Name of the field. */
    public static final String DECISION = "decision";

    /** Name of the field. */
    public static final String COMMENT = "comment";

    /** Name of the field. */
    public static final String CONTENT_SHA256 = "contentSha256";

    public DecisionEntry {
        unknownFields = List.copyOf(unknownFields);
    }

    /** Returns a decision as the API or a page received it. */
    public static DecisionEntry of(String decision, String comment, String contentSha256) {
        return new DecisionEntry(Input.of(decision), Input.of(comment), Input.of(contentSha256), List.of());
    }

    /** Returns the decision in JSON from a form. */
    public static DecisionEntry read(JsonNode json) {
        JsonFields fields = new JsonFields(json);
        return new DecisionEntry(
                fields.text(DECISION), fields.text(COMMENT), fields.text(CONTENT_SHA256), fields.unknown());
    }

    DecisionEntry withUnknown(List<String> names) {
        return new DecisionEntry(decision, comment, contentSha256, names);
    }

    void write(EntryValues values) {
        values.text(DECISION, decision);
        values.text(COMMENT, comment);
        values.text(CONTENT_SHA256, contentSha256);
    }

    /** Returns the hash that the approver gave, stripped; the empty string if there is none. */
    public String content() {
        return EntryTexts.key(contentSha256);
    }
}
