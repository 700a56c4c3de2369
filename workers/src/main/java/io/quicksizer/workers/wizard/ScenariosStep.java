package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Scope;
import io.quicksizer.workers.sizing.ScopeGroup;
import io.quicksizer.workers.sizing.ScopedLineItems;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.view.ScenariosView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The step Scenarios: the line items that are chosen in each scope type (docs/domain.md, rule 6). */
final class ScenariosStep implements WizardStep<ScenariosEntry> {

    @Override
    public ScenariosView show(EngagementState state, CatalogueSnapshot catalogue, Optional<ScenariosEntry> entry) {
        Map<String, List<String>> typed = new HashMap<>();
        entry.ifPresent(groups -> groups.rows().forEach(group -> typed.put(group.scopeType(), group.lineItems())));
        return new ScenariosView(catalogue.scopeTypes().stream()
                .filter(type -> state.scopeTypes().contains(type.key()))
                .map(type -> group(type, state, catalogue, typed))
                .toList());
    }

    private static ScenariosView.Group group(
            ScopeTypeInfo type, EngagementState state, CatalogueSnapshot catalogue, Map<String, List<String>> typed) {
        List<CatalogueLineItem> items = catalogue.lineItemsOf(type.key());
        List<String> chosen = items.stream()
                .map(CatalogueLineItem::key)
                .filter(state::isChosen)
                .toList();
        return new ScenariosView.Group(type.key(), type.name(), items, typed.getOrDefault(type.key(), chosen));
    }

    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, ScenariosEntry entry, Checking checking) {
        List<ScopeGroup> groups = groups(entry, checking);
        if (state.scopeTypes().isEmpty()) {
            checking.problem(ScenariosEntry.GROUPS, ProblemCode.SCOPE_EMPTY);
            return state;
        }
        Checked<List<CatalogueLineItem>> chosen =
                ScopedLineItems.check(new Scope(List.copyOf(state.scopeTypes())), groups, catalogue.lineItems());
        checking.problems(chosen.problems().stream()
                .map(problem -> named(problem, catalogue))
                .toList());
        return chosen.accepted()
                .map(items -> state.withLineItems(choices(state, catalogue, items)))
                .orElse(state);
    }

    private static List<ScopeGroup> groups(ScenariosEntry entry, Checking checking) {
        List<ScopeGroup> groups = new ArrayList<>();
        for (ScenariosEntry.Group group : checking.rows(ScenariosEntry.GROUPS, entry.groups())) {
            String path = ScenariosEntry.GROUPS + "[" + groups.size() + "].";
            groups.add(new ScopeGroup(
                    checking.key(path + ScenariosEntry.KEY, group.key()),
                    new ArrayList<>(checking.texts(path + ScenariosEntry.SELECTED, group.selected()))));
        }
        return groups;
    }

    /**
     * Returns the provisional state; a scope type without a choice does not prevent the choices in others from being
     * applied.
     */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, ScenariosEntry entry) {
        List<CatalogueLineItem> chosen = catalogue.lineItems().stream()
                .filter(item -> entry.selects(item.key()))
                .toList();
        return state.withLineItems(choices(state, catalogue, chosen));
    }

    /**
     * Returns the problem in terms of the form: scope types by name instead of key, and the field {@code key} instead
     * of {@code scopeType}.
     */
    private static Problem named(Problem problem, CatalogueSnapshot catalogue) {
        return new Problem(
                problem.field().replaceFirst("\\.scopeType$", ".key"),
                problem.code(),
                problem.arguments().stream()
                        .map(argument -> catalogue
                                .scopeType(argument)
                                .map(ScopeTypeInfo::name)
                                .orElse(argument))
                        .toList());
    }

    /**
     * Returns the choices. Line items of scope types that are not chosen keep their choices. Line items that are left
     * out keep their sizes, and are no longer deferred.
     */
    private static Map<String, Choice> choices(
            EngagementState state, CatalogueSnapshot catalogue, List<CatalogueLineItem> chosen) {
        Set<String> keys = new LinkedHashSet<>();
        chosen.forEach(item -> keys.add(item.key()));
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (CatalogueLineItem item : catalogue.lineItems()) {
            boolean known = state.lineItems().containsKey(item.key());
            boolean inScope = state.scopeTypes().contains(item.scopeType());
            boolean isChosen = inScope ? keys.contains(item.key()) : state.isChosen(item.key());
            if (known || isChosen) {
                choices.put(
                        item.key(),
                        new Choice(isChosen, state.size(item.key()), isChosen && state.isDeferred(item.key())));
            }
        }
        return choices;
    }
}
