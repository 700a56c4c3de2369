package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A decision as an approver entered it: the sign-off is no step of the wizard, but comes through the same channels.
 *
 * @param decision approve, request-changes or reject
 * @param comment the approver's message to the planner
 * @param contentSha256 hash of the content that the approver saw
 * @param unknownFields names that no field has
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

    /** The decision in JSON from a form, the API or the journal. */
    public static DecisionEntry read(JsonNode json) {
        JsonFields fields = new JsonFields(json);
        return new DecisionEntry(
                fields.text(DECISION), fields.text(COMMENT), fields.text(CONTENT_SHA256), fields.unknown());
    }

    /** The hash that the approver names, blanks around it aside; empty text if there is none. */
    public String content() {
        return EntryTexts.key(contentSha256);
    }
}
