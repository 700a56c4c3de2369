package io.quicksizer.workers.sizing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scope types chosen for an engagement (docs/domain.md, rule 6).
 *
 * @param types keys in the order in which they were chosen; never empty
 */
public record Scope(List<String> types) {

    public Scope {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("A scope has at least one type");
        }
    }

    /**
     * Validates that at least one of the known types is chosen and none of them twice; problems are at
     * {@code scopeTypes[i]}.
     */
    public static Checked<Scope> check(List<? extends @Nullable String> typed, Set<String> known) {
        SizingFindings findings = new SizingFindings();
        Set<String> types = new LinkedHashSet<>();
        if (typed.isEmpty()) {
            findings.add("scopeTypes", ProblemCode.SCOPE_EMPTY);
        }
        for (int i = 0; i < typed.size(); i++) {
            String field = "scopeTypes[" + i + "]";
            String type = typed.get(i);
            if (type == null) {
                findings.add(field, ProblemCode.VALUE_MISSING);
            } else if (!known.contains(type)) {
                findings.add(field, ProblemCode.SCOPE_TYPE_UNKNOWN, type);
            } else if (!types.add(type)) {
                findings.add(field, ProblemCode.SCOPE_TYPE_TWICE, type);
            }
        }
        return findings.unlessAny(() -> new Scope(List.copyOf(types)));
    }

    /** Returns the chosen line items that are not part of this scope, in their order. */
    public List<CatalogueLineItem> dropped(Collection<CatalogueLineItem> chosen) {
        return chosen.stream().filter(item -> !types.contains(item.scopeType())).toList();
    }

    /** Accepts this scope if it drops no line items or if that was confirmed; the problem is at {@code confirmDrop}. */
    public Checked<Scope> confirming(Collection<CatalogueLineItem> chosen, boolean confirmed) {
        List<CatalogueLineItem> dropped = dropped(chosen);
        if (dropped.isEmpty() || confirmed) {
            return Checked.accepted(this);
        }
        String names = dropped.stream().map(CatalogueLineItem::name).collect(Collectors.joining(", "));
        return Checked.refused(Problem.of("confirmDrop", ProblemCode.SCOPE_DROP_UNCONFIRMED, names));
    }
}
