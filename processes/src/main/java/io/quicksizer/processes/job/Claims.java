package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Untrusted view of the process variables. Anybody who may edit variables, start a process or complete a task can
 * change them: compare them with the database and never act on them alone.
 *
 * @param variables process variables visible to the element, a JSON object
 */
public record Claims(JsonNode variables) {

    public Optional<UUID> engagementId() {
        return uuid(Variable.ENGAGEMENT_ID);
    }

    /** Returns the number of the current revision, from 1; empty for anything but a whole number. */
    public Optional<Integer> revisionNumber() {
        return number(Variable.REVISION_NUMBER);
    }

    /** Returns the version of the approval policy that applies; 0 for the product's policy, as if it is absent. */
    public int policyVersion() {
        return number(Variable.POLICY_VERSION).orElse(0);
    }

    /** Returns the position of the current level, from 1; only in the scope of a level. */
    public Optional<Integer> askedLevel() {
        return number(Variable.ASKED_LEVEL);
    }

    /**
     * Returns the levels that the policy requires, in the order of signing; only in an approval.
     *
     * @throws OperatorReadable if the variable is not a list of levels
     */
    public List<SignOffLevel> levels() {
        JsonNode levels = variables.path(Variable.LEVELS);
        if (!levels.isArray()) {
            throw new OperatorReadable(IncidentPhrase.SENTENCE_NO_LEVELS.with());
        }
        return Levels.from(levels);
    }

    /** Returns a string variable; empty if it is missing, null or of another type. */
    public Optional<String> text(String name) {
        JsonNode node = variables.path(name);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** Returns an integer variable; empty if it is missing, null or of another type. */
    public Optional<Integer> number(String name) {
        JsonNode node = variables.path(name);
        return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    /** Returns a UUID variable; empty if it is missing, null or not a UUID. */
    public Optional<UUID> uuid(String name) {
        return text(name).flatMap(Claims::parsed);
    }

    private static Optional<UUID> parsed(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
