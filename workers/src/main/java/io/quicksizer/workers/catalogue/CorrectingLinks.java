package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.catalogue.CatalogueScenario;
import io.quicksizer.db.catalogue.CatalogueScenarioRepository;
import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.db.catalogue.LineItemRepository;
import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.db.catalogue.ScopeType;
import io.quicksizer.db.catalogue.ScopeTypeRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.catalogue.workbook.Keys;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.ChangedBy;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: an administrator corrects the scenario or the scope type that an import assigned to a line item of a
 * draft.
 */
@Service
public class CorrectingLinks {

    static final String LINK = "catalogue.link";
    static final String MOVE = "catalogue.scope-type";

    private static final int LONGEST_NAME = 300;

    private final CatalogueVersionRepository versions;
    private final CatalogueReader contents;
    private final LineItemRepository lineItems;
    private final CatalogueScenarioRepository scenarios;
    private final ScopeTypeRepository scopeTypes;
    private final CatalogueLock lock;
    private final CatalogueAccess access;
    private final LastChange changes;
    private final AuditLog audit;

    CorrectingLinks(
            CatalogueVersionRepository versions,
            CatalogueReader contents,
            LineItemRepository lineItems,
            CatalogueScenarioRepository scenarios,
            ScopeTypeRepository scopeTypes,
            CatalogueLock lock,
            CatalogueAccess access,
            LastChange changes,
            AuditLog audit) {
        this.versions = versions;
        this.contents = contents;
        this.lineItems = lineItems;
        this.scenarios = scenarios;
        this.scopeTypes = scopeTypes;
        this.lock = lock;
        this.access = access;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Sets the scenario behind a line item, or removes it.
     *
     * @param target the line item, as the administrator read it
     * @param scenarioKey key of a scenario of the same version; empty for totals only
     * @return the corrected line item; conflicting if it was changed since; invalid if the correction is not possible;
     *     refused if the actor is not an administrator
     */
    @Transactional
    public Answer<LineItemEntry> link(Person actor, CorrectionTarget target, Optional<String> scenarioKey) {
        Difference typed = new Difference("scenario", scenarioKey.orElse(""), "");
        return correct(actor, LINK, target, typed, item -> {
            Optional<CatalogueScenario> scenario = scenarioKey.flatMap(key -> scenario(target.versionId(), key));
            if (scenarioKey.isPresent() && scenario.isEmpty()) {
                return Optional.of(Problem.of("scenario", DraftProblem.CORRECTED_SCENARIO_UNKNOWN, scenarioKey.get()));
            }
            item.linkTo(scenario.orElse(null), ScenarioLink.MANUAL);
            done(actor, LINK, target, Map.of("lineItem", item.key(), "scenario", scenarioKey.orElse("")));
            return Optional.empty();
        });
    }

    /**
     * Moves a line item to another scope type, which is added to the version when it is new.
     *
     * @param target the line item, as the administrator read it
     * @param scopeTypeName name of the scope type
     * @return the corrected line item; conflicting if it was changed since; invalid if the correction is not possible;
     *     refused if the actor is not an administrator
     */
    @Transactional
    public Answer<LineItemEntry> moveTo(Person actor, CorrectionTarget target, String scopeTypeName) {
        String name = scopeTypeName.strip();
        Difference typed = new Difference("scopeType", scopeTypeName, "");
        return correct(actor, MOVE, target, typed, item -> {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return Optional.of(Problem.of("scopeType", DraftProblem.SCOPE_TYPE_UNNAMED, LONGEST_NAME));
            }
            item.moveTo(scopeType(target.versionId(), name));
            done(actor, MOVE, target, Map.of("lineItem", item.key(), "scopeType", name));
            return Optional.empty();
        });
    }

    private void done(Person actor, String action, CorrectionTarget target, Map<String, ?> detail) {
        audit.done(actor.userName(), action, CatalogueAccess.SUBJECT, target.versionId(), detail);
    }

    private Answer<LineItemEntry> correct(
            Person actor,
            String action,
            CorrectionTarget target,
            Difference typed,
            Function<LineItem, Optional<Problem>> change) {
        return access.change(
                actor,
                action,
                target.versionId(),
                () -> corrected(target, typed, change).named(() -> corrected(actor, target)));
    }

    private Answer<LineItemEntry> corrected(
            CorrectionTarget target, Difference typed, Function<LineItem, Optional<Problem>> change) {
        lock.takeForThisTransaction();
        CatalogueVersion version = versions.findById(target.versionId()).orElse(null);
        if (version == null) {
            return new Answer.Missing<>("catalogue version");
        }
        if (version.status() != CatalogueStatus.DRAFT) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.CORRECTION_OF_NO_DRAFT), version.rowVersion());
        }
        LineItem item = lineItems
                .findByVersionIdAndKey(target.versionId(), target.lineItem())
                .orElse(null);
        if (item == null) {
            return new Answer.Invalid<>(
                    List.of(Problem.of("lineItem", DraftProblem.CORRECTED_LINE_ITEM_UNKNOWN, target.lineItem())));
        }
        if (item.rowVersion() != target.rowVersion()) {
            return overtaken(entry(target), typed);
        }
        Optional<Problem> refusal = change.apply(item);
        lineItems.saveAndFlush(item);
        return refusal.<Answer<LineItemEntry>>map(problem -> new Answer.Invalid<>(List.of(problem)))
                .orElseGet(() -> new Answer.Done<>(entry(target)));
    }

    private Optional<ChangedBy> corrected(Person actor, CorrectionTarget target) {
        return changes.ofPart(
                actor, CatalogueAccess.SUBJECT, target.versionId(), Set.of(LINK, MOVE), "lineItem", target.lineItem());
    }

    private static Answer<LineItemEntry> overtaken(LineItemEntry current, Difference typed) {
        String now = typed.field().equals("scenario") ? current.scenario().orElse("") : current.scopeType();
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.LINE_ITEM_CHANGED),
                current.rowVersion(),
                List.of(new Difference(typed.field(), typed.yours(), now)));
    }

    private LineItemEntry entry(CorrectionTarget target) {
        return contents.byVersion(target.versionId())
                .map(found -> new CatalogueMapping(found).catalogue())
                .flatMap(catalogue -> catalogue.lineItem(target.lineItem()))
                .orElseThrow();
    }

    private Optional<CatalogueScenario> scenario(long versionId, String key) {
        return scenarios.findByVersionIdOrderByPosition(versionId).stream()
                .filter(scenario -> scenario.key().equals(key))
                .findFirst();
    }

    private ScopeType scopeType(long versionId, String name) {
        List<ScopeType> known = scopeTypes.findByVersionIdOrderByPosition(versionId);
        return known.stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> addScopeType(versionId, name, known));
    }

    private ScopeType addScopeType(long versionId, String name, List<ScopeType> known) {
        Keys keys = new Keys();
        known.forEach(type -> keys.next(type.key(), type.name()));
        CatalogueVersion version = versions.findById(versionId).orElseThrow();
        return scopeTypes.saveAndFlush(new ScopeType(version, keys.next(null, name), name, known.size()));
    }
}
