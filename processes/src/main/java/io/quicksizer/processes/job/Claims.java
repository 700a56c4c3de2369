package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Facts as the process variables claim them. Anybody who may edit variables, start a process or complete a task can
 * change them: compare them with the record and never act on them alone.
 *
 * @param variables the process variables that the element sees, an object
 */
public record Claims(JsonNode variables) {

    public Optional<UUID> engagementId() {
        return uuid(Variable.ENGAGEMENT_ID);
    }

    /** The visit of the human step around the element. */
    public Optional<UUID> visitId() {
        return uuid(Variable.VISIT_ID);
    }

    /** User name of the planner. */
    public Optional<String> owner() {
        return text(Variable.OWNER);
    }

    /** The revision that is worked on, from 1; empty for anything but a whole number. */
    public Optional<Integer> revisionNumber() {
        return number(Variable.REVISION_NUMBER);
    }

    /** The version of the policy that decides. */
    public Optional<Integer> policyVersion() {
        return number(Variable.POLICY_VERSION);
    }

    /** Position of the level that is asked now, from 1; only in the scope of a level. */
    public Optional<Integer> askedLevel() {
        return number(Variable.ASKED_LEVEL);
    }

    /** The group that is asked now; only in the scope of a level. */
    public Optional<String> askedGroup() {
        return text(Variable.ASKED_GROUP);
    }

    /**
     * The levels that the policy asked for, in the order in which they sign; only in an approval.
     *
     * @throws OperatorReadable when the variable is no list of levels
     */
    public List<SignOffLevel> levels() {
        JsonNode levels = variables.path(Variable.LEVELS);
        if (!levels.isArray()) {
            throw new OperatorReadable("The approval policy answered no list of levels."
                    + " Correct the policy and publish it, then restart the engagement at the approval.");
        }
        return Levels.from(levels);
    }

    /** A text; empty when it is absent, null or of another type. */
    public Optional<String> text(String name) {
        JsonNode node = variables.path(name);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** A whole number; empty when it is absent, null or of another type. */
    public Optional<Integer> number(String name) {
        JsonNode node = variables.path(name);
        return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    /** A UUID; empty when it is absent, null or anything else. */
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
