package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.ScopeTypeInfo;
import io.quicksizer.workers.engagement.step.EngagementState.Choice;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Scope;
import io.quicksizer.workers.sizing.ScopeGroup;
import io.quicksizer.workers.sizing.ScopedLineItems;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which line items of the chosen scope types the engagement contains (docs/domain.md, rule 6). */
final class ScenariosStep implements WizardStep {

    @Override
    public Step step() {
        return Step.SCENARIOS;
    }

    @Override
    public Set<String> fields() {
        return Set.of("groups");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        Map<String, List<String>> typed = entry.map(ScenariosStep::selections).orElse(Map.of());
        List<Map<String, Object>> groups = new ArrayList<>();
        for (ScopeTypeInfo type : catalogue.scopeTypes()) {
            if (state.scopeTypes().contains(type.key())) {
                groups.add(group(type, state, catalogue, typed));
            }
        }
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("groups", groups);
        return form;
    }

    private static Map<String, Object> group(
            ScopeTypeInfo type, EngagementState state, CatalogueSnapshot catalogue, Map<String, List<String>> typed) {
        List<CatalogueLineItem> items = catalogue.lineItemsOf(type.key());
        List<String> chosen = items.stream()
                .map(CatalogueLineItem::key)
                .filter(state::isChosen)
                .toList();
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("key", type.key());
        group.put("name", type.name());
        group.put(
                "options",
                items.stream().map(item -> new Option(label(item), item.key())).toList());
        group.put("selected", typed.getOrDefault(type.key(), chosen));
        return group;
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        List<ScopeGroup> groups = entry.objects(
                "groups", group -> new ScopeGroup(group.line("key"), new ArrayList<>(group.texts("selected"))));
        if (state.scopeTypes().isEmpty()) {
            entry.problem("groups", ProblemCode.SCOPE_EMPTY);
            return state;
        }
        Checked<List<CatalogueLineItem>> chosen =
                ScopedLineItems.check(new Scope(List.copyOf(state.scopeTypes())), groups, catalogue.lineItems());
        entry.problems(chosen.problems().stream()
                .map(problem -> named(problem, catalogue))
                .toList());
        return chosen.accepted()
                .map(items -> state.withLineItems(choices(state, catalogue, items)))
                .orElse(state);
    }

    /** A type for which nothing is chosen yet keeps no other type's choices from showing. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Set<String> selected = new LinkedHashSet<>();
        entry.objects("groups", group -> selected.addAll(group.texts("selected")));
        List<CatalogueLineItem> chosen = catalogue.lineItems().stream()
                .filter(item -> selected.contains(item.key()))
                .toList();
        return state.withLineItems(choices(state, catalogue, chosen));
    }

    /**
     * People know scope types by name, not by key; and what the calculation calls scope type is "key" in a submission.
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

    /** Line items of scope types that are not chosen now keep what they had; so do the sizes of those left out. */
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
                choices.put(item.key(), new Choice(isChosen, state.size(item.key())));
            }
        }
        return choices;
    }

    private static Map<String, List<String>> selections(JsonNode entry) {
        Map<String, List<String>> selections = new HashMap<>();
        new SubmittedFields(entry)
                .objects("groups", group -> selections.put(group.line("key"), group.texts("selected")));
        return selections;
    }

    private static String label(CatalogueLineItem item) {
        List<String> sizes = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days().at(size).ifPresent(days -> sizes.add(size.label() + " " + days.text()));
        }
        return sizes.isEmpty() ? item.name() : item.name() + " (" + String.join(" · ", sizes) + " days)";
    }
}
