package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#FREEZE_REVISION}.
 *
 * @param revisionNumber number of the frozen revision, from 1
 * @param policyVersion version of the approval policy that applies, at least 0
 * @param facts the facts for the policy
 */
public record RevisionFrozen(int revisionNumber, int policyVersion, PolicyFacts facts) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(facts.variables());
        variables.put(Variable.REVISION_NUMBER, revisionNumber);
        variables.put(Variable.POLICY_VERSION, policyVersion);
        return variables;
    }
}
