package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("docs/domain.md, fitting a sizing to a budget, compared with trying every choice")
class BudgetFitPropertyTest {

    @Provide
    Arbitrary<BudgetRequest> requests() {
        Arbitrary<Days> figures =
                Arbitraries.of(0L, 50L, 100L, 150L, 200L, 300L, 450L, 700L).map(Days::new);
        Arbitrary<List<CatalogueLineItem>> items = Combinators.combine(
                        Arbitraries.of("cloud", "data", "security"), figures, figures, figures)
                .as((type, s, m, l) -> new CatalogueLineItem("", "", type, CatalogueDays.of(s, m, l)))
                .list()
                .ofMaxSize(6)
                .map(BudgetFitPropertyTest::numbered);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 3_000).map(Days::new), items, Arbitraries.of(FitStrategy.class))
                .as((target, list, strategy) -> new BudgetRequest(target, SizingFixtures.THREE_YEARS, list, strategy));
    }

    private static List<CatalogueLineItem> numbered(List<CatalogueLineItem> items) {
        List<CatalogueLineItem> numbered = new ArrayList<>();
        items.forEach(item ->
                numbered.add(new CatalogueLineItem("item-" + numbered.size(), "Item", item.scopeType(), item.days())));
        return numbered;
    }

    @Property(tries = 400, seed = "20260601")
    void the_proposal_is_the_best_of_all_choices(@ForAll("requests") BudgetRequest request) {
        BudgetProposal proposal = BudgetFit.propose(request).orThrow();

        assertThat(proposal.rows().stream()
                        .map(row -> row.item().key() + " " + row.size())
                        .toList())
                .isEqualTo(EveryChoice.best(request));
        assertThat(proposal.total()).isLessThanOrEqualTo(request.target());
        assertThat(Days.sum(proposal.years())).isEqualTo(proposal.total());
    }
}
