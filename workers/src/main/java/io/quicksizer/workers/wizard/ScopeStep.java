package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Scope;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.view.ScopeView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The step Scope: the scope types of the engagement (docs/domain.md, rule 6). */
final class ScopeStep implements WizardStep<ScopeEntry> {

    @Override
    public ScopeView show(EngagementState state, CatalogueSnapshot catalogue, Optional<ScopeEntry> entry) {
        List<String> shown = entry.filter(typed -> typed.scopeTypes().isMentioned())
                .map(ScopeEntry::keys)
                .orElse(List.copyOf(state.scopeTypes()));
        return new ScopeView(
                ScopeEntry.of(Intent.NONE, shown, false),
                types(catalogue),
                entry.filter(typed -> drops(state, catalogue, typed)).isPresent());
    }

    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, ScopeEntry entry, Checking checking) {
        List<String> keys = checking.texts(ScopeEntry.SCOPE_TYPES, entry.scopeTypes());
        boolean confirmed = checking.ticked(ScopeEntry.CONFIRM_DROP, entry.confirmDrop());
        return checking.take(Scope.check(keys, catalogue.scopeTypeKeys())
                        .flatMap(known -> known.confirming(state.chosenLineItems(catalogue), confirmed)))
                .map(accepted -> state.withScopeTypes(new LinkedHashSet<>(accepted.types())))
                .orElse(state);
    }

    /**
     * Returns the provisional state, so that the figures show the effect of leaving out a scope type before it is
     * confirmed.
     */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, ScopeEntry entry) {
        Set<String> chosen = new LinkedHashSet<>(entry.keys());
        chosen.retainAll(catalogue.scopeTypeKeys());
        return state.withScopeTypes(chosen);
    }

    private static boolean drops(EngagementState state, CatalogueSnapshot catalogue, ScopeEntry typed) {
        return Scope.check(typed.keys(), catalogue.scopeTypeKeys())
                .accepted()
                .filter(scope ->
                        !scope.dropped(state.chosenLineItems(catalogue)).isEmpty())
                .isPresent();
    }

    private static List<ScopeView.Type> types(CatalogueSnapshot catalogue) {
        return catalogue.scopeTypes().stream()
                .map(type -> new ScopeView.Type(
                        type.key(),
                        type.name(),
                        catalogue.lineItemsOf(type.key()).size()))
                .toList();
    }
}
