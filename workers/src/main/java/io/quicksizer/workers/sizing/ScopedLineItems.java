package io.quicksizer.workers.sizing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validation of the line items chosen within a scope (docs/domain.md, rule 6). */
public final class ScopedLineItems {

    private final Scope scope;
    private final Map<String, CatalogueLineItem> catalogue;
    private final SizingFindings findings = new SizingFindings();
    private final Map<String, CatalogueLineItem> chosen = new LinkedHashMap<>();
    private final Set<String> coveredTypes = new HashSet<>();

    private ScopedLineItems(Scope scope, List<CatalogueLineItem> catalogue) {
        this.scope = scope;
        this.catalogue =
                catalogue.stream().collect(Collectors.toUnmodifiableMap(CatalogueLineItem::key, Function.identity()));
    }

    /**
     * Returns the chosen line items if every type of the scope has at least one and each belongs to its type; problems
     * are at {@code groups[i].selected[j]}.
     */
    public static Checked<List<CatalogueLineItem>> check(
            Scope scope, List<? extends @Nullable ScopeGroup> groups, List<CatalogueLineItem> catalogue) {
        ScopedLineItems items = new ScopedLineItems(scope, catalogue);
        for (int i = 0; i < groups.size(); i++) {
            items.group("groups[" + i + "]", groups.get(i));
        }
        items.typesWithoutLineItem();
        return items.findings.unlessAny(() -> List.copyOf(items.chosen.values()));
    }

    private void group(String path, @Nullable ScopeGroup group) {
        if (group == null || group.scopeType() == null) {
            findings.add(path + ".scopeType", ProblemCode.VALUE_MISSING);
            return;
        }
        if (!scope.types().contains(group.scopeType())) {
            findings.add(path + ".scopeType", ProblemCode.SCOPE_TYPE_UNKNOWN, group.scopeType());
            return;
        }
        if (!coveredTypes.add(group.scopeType())) {
            findings.add(path + ".scopeType", ProblemCode.SCOPE_TYPE_TWICE, group.scopeType());
            return;
        }
        if (group.selected().isEmpty()) {
            findings.add(path + ".selected", ProblemCode.SCOPE_TYPE_WITHOUT_LINE_ITEM, group.scopeType());
        }
        for (int j = 0; j < group.selected().size(); j++) {
            lineItem(
                    path + ".selected[" + j + "]",
                    group.scopeType(),
                    group.selected().get(j));
        }
    }

    private void lineItem(String field, String scopeType, @Nullable String key) {
        CatalogueLineItem item = key == null ? null : catalogue.get(key);
        if (key == null) {
            findings.add(field, ProblemCode.VALUE_MISSING);
        } else if (item == null) {
            findings.add(field, ProblemCode.LINE_ITEM_UNKNOWN, key);
        } else if (!item.scopeType().equals(scopeType)) {
            findings.add(field, ProblemCode.LINE_ITEM_OUT_OF_SCOPE, item.name(), scopeType);
        } else if (chosen.putIfAbsent(key, item) != null) {
            findings.add(field, ProblemCode.LINE_ITEM_TWICE, item.name());
        }
    }

    private void typesWithoutLineItem() {
        scope.types().stream()
                .filter(type -> !coveredTypes.contains(type))
                .forEach(type -> findings.add("groups", ProblemCode.SCOPE_TYPE_WITHOUT_LINE_ITEM, type));
    }
}
