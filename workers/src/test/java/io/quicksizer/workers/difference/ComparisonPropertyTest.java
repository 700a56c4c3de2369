package io.quicksizer.workers.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonPropertyTest {

    @Property(tries = 300)
    void comparing_a_revision_with_itself_gives_nothing(@ForAll("contents") FrozenSizing content) {
        assertThat(Comparison.of(content, CanonicalJson.read(CanonicalJson.write(content)), Acts.NONE))
                .isEmpty();
    }

    @Property(tries = 500)
    void contents_differ_exactly_when_a_cell_does_and_every_changed_cell_has_a_cause(
            @ForAll("contents") FrozenSizing before, @ForAll("contents") FrozenSizing after) {
        List<Change> changes = Comparison.of(before, after, Acts.NONE);

        assertThat(changes.isEmpty()).isEqualTo(CanonicalJson.write(before).equals(CanonicalJson.write(after)));
        assertThat(changes).allSatisfy(change -> assertThat(change.causes()).isNotEmpty());
        assertThat(changes).extracting(Change::cell).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void both_directions_change_the_same_cells(
            @ForAll("contents") FrozenSizing before, @ForAll("contents") FrozenSizing after) {
        assertThat(Comparison.of(after, before, Acts.NONE))
                .extracting(Change::cell)
                .containsExactlyInAnyOrderElementsOf(Comparison.of(before, after, Acts.NONE).stream()
                        .map(Change::cell)
                        .toList());
    }

    @Provide
    Arbitrary<FrozenSizing> contents() {
        Arbitrary<List<Row>> rows = Combinators.combine(
                        row("move"), row("lake"), Arbitraries.integers().between(0, 3))
                .as((move, lake, which) -> switch (which) {
                    case 0 -> List.of();
                    case 1 -> List.of(move);
                    case 2 -> List.of(lake);
                    default -> List.of(move, lake);
                });
        return Combinators.combine(rows, Arbitraries.integers().between(1, 2), Arbitraries.of("40", "60.5"))
                .as((chosen, catalogue, total) -> FrozenSizings.of(catalogue, chosen, total));
    }

    private static Arbitrary<Row> row(String key) {
        return Combinators.combine(
                        Arbitraries.of("S", "M", "CUSTOM"),
                        Arbitraries.of("10", "20.5"),
                        Arbitraries.of("TEMPLATE", "CUSTOM"),
                        Arbitraries.of(false, true))
                .as((size, days, source, freeText) -> new Row(
                        key,
                        key,
                        "type",
                        "Type",
                        size,
                        new BigDecimal(days),
                        FrozenSizings.figures(days, "0"),
                        List.of(new ServiceDays(
                                freeText ? null : "plan",
                                "Run",
                                "Plan",
                                "",
                                new BigDecimal(days),
                                source,
                                "",
                                false))));
    }
}
