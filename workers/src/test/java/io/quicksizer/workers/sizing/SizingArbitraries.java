package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Spreads, days and line items of any kind the domain knows. */
class SizingArbitraries extends DomainContextBase {

    @Provide
    Arbitrary<Spread> spreads() {
        Arbitrary<Integer> weight = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.of(1, 2, 5, 10, 25)),
                Tuple.of(3, Arbitraries.integers().between(1, 10_000)));
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(ContractYears.LONGEST)
                .filter(weights -> weights.stream().anyMatch(w -> w > 0))
                .map(weights -> Spread.ofWeights(
                        weights.stream().map(BigInteger::valueOf).toList()));
    }

    @Provide
    Arbitrary<Days> days() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0L)),
                        Tuple.of(3, Arbitraries.longs().between(1, 40)),
                        Tuple.of(3, Arbitraries.longs().between(1, 2_000).map(days -> days * 50)),
                        Tuple.of(3, Arbitraries.longs().between(0, 999_999_999)))
                .map(Days::new);
    }

    @Provide
    Arbitrary<Map<String, Days>> totals() {
        Arbitrary<String> keys = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4);
        return Arbitraries.maps(keys, days()).ofMinSize(0).ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<LineItemChoice>> choices() {
        Arbitrary<LineItemChoice> choice = Combinators.combine(
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.of(Size.class),
                        days(),
                        days(),
                        Arbitraries.longs()
                                .between(1_000, 999_999)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as(SizingArbitraries::choice);
        return choice.list().ofMaxSize(30).uniqueElements(made -> made.item().key());
    }

    private static LineItemChoice choice(int number, Size size, Days small, Days large, List<Long> customDays) {
        CatalogueLineItem item = new CatalogueLineItem(
                "item-" + number, "Item " + number, "cloud", CatalogueDays.of(small, large, large));
        List<CustomServiceEntry> services = IntStream.range(0, customDays.size())
                .mapToObj(i ->
                        new CustomServiceEntry(null, "Service " + i, new Days(customDays.get(i)).toBigDecimal(), null))
                .toList();
        return new LineItemChoice(item, size, services);
    }
}
