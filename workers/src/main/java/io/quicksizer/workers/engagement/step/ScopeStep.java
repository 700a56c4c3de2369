package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.ScopeTypeInfo;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Scope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which families of work the engagement is about (docs/domain.md, rule 6). */
final class ScopeStep implements WizardStep {

    @Override
    public Step step() {
        return Step.SCOPE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("scopeTypes", "confirmDrop");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("scopeTypeOptions", options(catalogue));
        form.put("scopeTypes", List.copyOf(state.scopeTypes()));
        form.put("confirmDrop", false);
        entry.ifPresent(typed -> Shown.overlay(form, "scopeTypes", typed));
        form.put(
                "askDrop", entry.filter(typed -> drops(state, catalogue, typed)).isPresent());
        return form;
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Checked<Scope> scope = Scope.check(entry.texts("scopeTypes"), catalogue.scopeTypeKeys())
                .flatMap(known -> known.confirming(state.chosenLineItems(catalogue), entry.ticked("confirmDrop")));
        entry.problems(scope.problems());
        return scope.accepted()
                .map(accepted -> state.withScopeTypes(new LinkedHashSet<>(accepted.types())))
                .orElse(state);
    }

    /** Leaving a type out shows in the figures before it is confirmed. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Set<String> chosen = new LinkedHashSet<>(entry.texts("scopeTypes"));
        chosen.retainAll(catalogue.scopeTypeKeys());
        return state.withScopeTypes(chosen);
    }

    private static boolean drops(EngagementState state, CatalogueSnapshot catalogue, JsonNode typed) {
        return Scope.check(new SubmittedFields(typed).texts("scopeTypes"), catalogue.scopeTypeKeys())
                .accepted()
                .filter(scope ->
                        !scope.dropped(state.chosenLineItems(catalogue)).isEmpty())
                .isPresent();
    }

    private static List<Option> options(CatalogueSnapshot catalogue) {
        return catalogue.scopeTypes().stream()
                .map(type -> new Option(label(type, catalogue), type.key()))
                .toList();
    }

    private static String label(ScopeTypeInfo type, CatalogueSnapshot catalogue) {
        long count = catalogue.lineItemsOf(type.key()).size();
        return type.name() + (count == 1 ? " (1 scenario)" : " (" + count + " scenarios)");
    }
}
