package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.db.catalogue.PolicyValueRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator changes policy values of a draft, such as the minimum days of a contract year
 * (docs/domain.md, rules 5 and 7).
 */
@Service
public class ChangingPolicyValues {
    private static final String ACTION = "catalogue.policy-value";

    private final CatalogueVersionRepository versions;
    private final PolicyValueRepository values;
    private final CatalogueLock lock;
    private final CatalogueAccess access;
    private final LastChange changes;
    private final AuditLog audit;

    ChangingPolicyValues(
            CatalogueVersionRepository versions,
            PolicyValueRepository values,
            CatalogueLock lock,
            CatalogueAccess access,
            LastChange changes,
            AuditLog audit) {
        this.versions = versions;
        this.values = values;
        this.lock = lock;
        this.access = access;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A requested value.
     *
     * @param typed days or percent, as entered
     * @param seen value that the person read, for conflict detection; empty to skip it
     */
    public record Wanted(String typed, String seen) {}

    /**
     * Changes all values or none.
     *
     * @param versionId identifier of a draft
     * @param wanted requested values by key; others are kept
     * @return number of values that changed; problems have the key as their field
     */
    @Transactional
    public Answer<Integer> change(Person actor, long versionId, Map<String, Wanted> wanted) {
        return access.change(actor, ACTION, versionId, () -> changed(actor, versionId, wanted));
    }

    private Answer<Integer> changed(Person actor, long versionId, Map<String, Wanted> wanted) {
        lock.takeForThisTransaction();
        CatalogueVersion version = versions.findById(versionId).orElse(null);
        if (version == null) {
            return new Answer.Missing<>("catalogue version");
        }
        if (version.status() != CatalogueStatus.DRAFT) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.POLICY_VALUES_FIXED), version.rowVersion());
        }
        List<PolicyValue> stored = values.findByVersionIdOrderByKey(versionId);
        if (!stored.stream().map(PolicyValue::key).toList().containsAll(wanted.keySet())) {
            return new Answer.Missing<>("policy value");
        }
        List<Difference> overtaken = overtaken(stored, wanted);
        if (!overtaken.isEmpty()) {
            String key = overtaken.getFirst().field();
            return new Answer.Conflicting<Integer>(
                            Conflict.of(ConflictCode.POLICY_VALUES_CHANGED), version.rowVersion(), overtaken)
                    .named(() -> changes.ofPart(actor, CatalogueAccess.SUBJECT, versionId, Set.of(ACTION), "key", key));
        }
        PolicyValueRules rules = new PolicyValueRules(stored, wanted);
        List<Problem> problems = rules.problems();
        return problems.isEmpty()
                ? new Answer.Done<>(replace(actor, version, stored, rules.values()))
                : new Answer.Invalid<>(problems);
    }

    private static List<Difference> overtaken(List<PolicyValue> stored, Map<String, Wanted> wanted) {
        List<Difference> overtaken = new ArrayList<>();
        for (PolicyValue value : stored) {
            Wanted change = wanted.get(value.key());
            String now = PlainFigure.text(value.value());
            if (change != null && !change.seen().isEmpty() && !change.seen().equals(now)) {
                overtaken.add(new Difference(value.key(), change.typed(), now));
            }
        }
        return overtaken;
    }

    /** Replaces the rows of changed values; the rows are immutable. */
    private int replace(
            Person actor, CatalogueVersion version, List<PolicyValue> stored, Map<String, BigDecimal> changed) {
        int count = 0;
        for (PolicyValue value : stored) {
            BigDecimal now = changed.getOrDefault(value.key(), value.value());
            if (now.compareTo(value.value()) != 0) {
                values.delete(value);
                values.flush();
                values.save(new PolicyValue(version, value.key(), now, value.unit(), "set by " + actor.userName()));
                audit.done(
                        actor.userName(),
                        ACTION,
                        CatalogueAccess.SUBJECT,
                        version.id(),
                        Map.of(
                                "key", value.key(),
                                "before", value.value().toPlainString(),
                                "after", now.toPlainString()));
                count++;
            }
        }
        return count;
    }
}
