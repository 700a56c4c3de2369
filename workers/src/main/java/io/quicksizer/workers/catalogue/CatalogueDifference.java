package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Differences between two versions. Entries are matched by their keys, which survive a re-import.
 *
 * @param lines line items that differ, in the order of the newer version, removed ones last
 * @param policies policy values that differ
 */
public record CatalogueDifference(List<Line> lines, List<Policy> policies) {
    private static final List<Size> SIZES = List.of(Size.S, Size.M, Size.L);

    /** Copies the lists. */
    public CatalogueDifference {
        lines = List.copyOf(lines);
        policies = List.copyOf(policies);
    }

    /** Kind of change of an entry. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * A line item that differs.
     *
     * @param formerName name in the older version, if different
     * @param days the days of the sizes S, M and L, in this order
     */
    public record Line(String key, String name, Optional<String> formerName, Kind kind, List<Change> days) {
        private boolean differs() {
            return kind != Kind.CHANGED
                    || formerName.isPresent()
                    || days.stream().anyMatch(Change::differs);
        }
    }

    /**
     * The days of one size.
     *
     * @param before empty if the older version has none
     * @param after empty if the newer version has none
     */
    public record Change(Size size, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        /** Returns whether the versions differ. */
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** A policy value that differs; empty in a version without it. */
    public record Policy(String key, String unit, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    /** Returns whether there are no differences. */
    public boolean isEmpty() {
        return lines.isEmpty() && policies.isEmpty();
    }

    /** Compares two versions. */
    public static CatalogueDifference between(PublishedCatalogue older, PublishedCatalogue newer) {
        List<Line> lines = new ArrayList<>();
        newer.portfolio().forEach(item -> lines.add(line(older.lineItem(item.key()), item)));
        older.portfolio().stream()
                .filter(item -> newer.lineItem(item.key()).isEmpty())
                .forEach(item -> lines.add(new Line(
                        item.key(),
                        item.name(),
                        Optional.empty(),
                        Kind.GONE,
                        days(Optional.of(item), Optional.empty()))));
        return new CatalogueDifference(lines.stream().filter(Line::differs).toList(), policies(older, newer));
    }

    private static Line line(Optional<LineItemEntry> before, LineItemEntry after) {
        return new Line(
                after.key(),
                after.name(),
                before.map(LineItemEntry::name).filter(name -> !name.equals(after.name())),
                before.isPresent() ? Kind.CHANGED : Kind.ADDED,
                days(before, Optional.of(after)));
    }

    private static List<Change> days(Optional<LineItemEntry> before, Optional<LineItemEntry> after) {
        return SIZES.stream()
                .map(size -> new Change(size, figure(before, size), figure(after, size)))
                .toList();
    }

    private static Optional<BigDecimal> figure(Optional<LineItemEntry> item, Size size) {
        return item.flatMap(known -> known.days().at(size)).map(Days::toBigDecimal);
    }

    private static List<Policy> policies(PublishedCatalogue older, PublishedCatalogue newer) {
        Map<String, PolicyValueEntry> before = byKey(older);
        Map<String, PolicyValueEntry> after = byKey(newer);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> policy(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .filter(policy -> !same(policy.before(), policy.after()))
                .toList();
    }

    private static Policy policy(String key, Optional<PolicyValueEntry> before, Optional<PolicyValueEntry> after) {
        return new Policy(
                key,
                after.or(() -> before).map(PolicyValueEntry::unit).orElse(""),
                before.map(PolicyValueEntry::value),
                after.map(PolicyValueEntry::value));
    }

    private static boolean same(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return before.isPresent() == after.isPresent()
                && before.map(value -> value.compareTo(after.orElseThrow()) == 0)
                        .orElse(true);
    }

    private static Map<String, PolicyValueEntry> byKey(PublishedCatalogue catalogue) {
        return catalogue.policyEntries().stream().collect(Collectors.toMap(PolicyValueEntry::key, Function.identity()));
    }
}
