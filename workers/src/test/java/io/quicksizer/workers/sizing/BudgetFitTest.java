package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.listOfDays;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/domain.md, fitting a sizing to a budget")
class BudgetFitTest {

    private static CatalogueLineItem item(String key, String scopeType, String s, String m, String l) {
        return new CatalogueLineItem(key, "Name of " + key, scopeType, CatalogueDays.of(days(s), days(m), days(l)));
    }

    private static CatalogueLineItem small(String key, String scopeType, String s) {
        return new CatalogueLineItem(
                key, "Name of " + key, scopeType, new CatalogueDays(Map.of(Size.S, days(s)), false));
    }

    private static BudgetProposal propose(String target, FitStrategy strategy, CatalogueLineItem... items) {
        return BudgetFit.propose(request(target, strategy, items)).orThrow();
    }

    private static BudgetRequest request(String target, FitStrategy strategy, CatalogueLineItem... items) {
        return new BudgetRequest(days(target), SizingFixtures.THREE_YEARS, List.of(items), strategy);
    }

    private static List<String> chosen(BudgetProposal proposal) {
        return proposal.rows().stream()
                .map(row -> row.item().key() + " " + row.size())
                .toList();
    }

    @Test
    void the_answer_tells_total_utilisation_types_years_shares_and_reasons() {
        BudgetProposal proposal = propose(
                "120",
                FitStrategy.BALANCED,
                item("a", "cloud", "30", "90", "200"),
                item("b", "data", "300", "400", "500"));

        assertThat(chosen(proposal)).containsExactly("a M");
        assertThat(proposal.total()).isEqualTo(days("90"));
        assertThat(proposal.utilisation()).isEqualByComparingTo("0.75");
        assertThat(proposal.score()).isEqualByComparingTo("9.7");
        assertThat(proposal.coveredTypes()).containsExactly("cloud");
        assertThat(proposal.uncoveredTypes()).containsExactly("data");
        assertThat(proposal.years()).isEqualTo(listOfDays("45", "22.5", "22.5"));
        assertThat(proposal.target()).isEqualTo(days("120"));
        assertThat(proposal.strategy()).isEqualTo(FitStrategy.BALANCED);
        ProposedLineItem row = proposal.rows().getFirst();
        assertThat(row.total()).isEqualTo(days("90"));
        assertThat(row.years()).isEqualTo(listOfDays("45", "22.5", "22.5"));
        assertThat(row.share()).isEqualByComparingTo("1");
        assertThat(row.reasons())
                .extracting(FitReason::message)
                .containsExactly(
                        "Covers the scope type “cloud” (4.5 points).",
                        "Enters at S (3 points).",
                        "Steps up to M (2.2 points).");
    }

    @Test
    void a_scope_type_is_rewarded_once_and_its_reason_is_shown_at_the_first_line_item() {
        BudgetProposal proposal =
                propose("30", FitStrategy.COVERAGE, small("a", "cloud", "10"), small("b", "cloud", "20"));

        assertThat(proposal.score()).isEqualByComparingTo("15.9");
        assertThat(proposal.rows().get(0).reasons()).hasSize(2);
        assertThat(proposal.rows().get(1).reasons()).hasSize(1);
        assertThat(proposal.rows())
                .extracting(ProposedLineItem::share)
                .satisfiesExactly(
                        share -> assertThat(share).isEqualByComparingTo("0.3333"),
                        share -> assertThat(share).isEqualByComparingTo("0.6667"));
        assertThat(proposal.uncoveredTypes()).isEmpty();
    }

    @Test
    void the_target_is_filled_where_taking_the_best_piece_first_would_leave_a_gap() {
        // by points per day a comes first and leaves 29 of 300 days unused
        BudgetProposal proposal = propose(
                "300",
                FitStrategy.BALANCED,
                small("a", "cloud", "121"),
                small("b", "cloud", "150"),
                small("c", "cloud", "150"));

        assertThat(chosen(proposal)).containsExactly("b S", "c S");
        assertThat(proposal.total()).isEqualTo(days("300"));
        assertThat(proposal.utilisation()).isEqualByComparingTo("1");
    }

    @Test
    void of_equal_scores_and_totals_the_fewest_line_items_win() {
        // five at S and one each at S, M and L are both worth 15 points for 50 days
        List<CatalogueLineItem> items = List.of(
                item("a", "x", "10", "99", "99"),
                item("b", "x", "10", "15", "99"),
                item("c", "x", "10", "99", "25"),
                item("d", "x", "10", "99", "99"),
                item("e", "x", "10", "99", "99"));

        assertThat(chosen(propose("50", FitStrategy.BALANCED, items.toArray(CatalogueLineItem[]::new))))
                .containsExactly("a S", "b M", "c L");
        assertBest("50", FitStrategy.BALANCED, items);
    }

    @Test
    void of_otherwise_equal_proposals_the_earlier_line_item_wins_and_then_its_larger_size() {
        assertThat(chosen(propose("10", FitStrategy.DEPTH, small("b", "x", "10"), small("a", "x", "10"))))
                .containsExactly("b S");
        assertThat(chosen(propose(
                        "30",
                        FitStrategy.BALANCED,
                        item("a", "x", "10", "20", "99"),
                        item("b", "x", "10", "20", "99"))))
                .containsExactly("a M", "b S");
    }

    @Test
    void a_larger_size_for_the_same_days_is_better() {
        assertThat(chosen(propose("10", FitStrategy.BALANCED, item("a", "x", "10", "10", "10"))))
                .containsExactly("a L");
    }

    @Test
    void sizes_without_days_are_not_proposed() {
        assertThat(chosen(propose("10", FitStrategy.BALANCED, item("a", "x", "5", "0", "0"))))
                .containsExactly("a S");
    }

    @Test
    void if_nothing_fits_the_proposal_is_empty() {
        for (String target : List.of("0", "9.99")) {
            BudgetProposal proposal = propose(target, FitStrategy.BALANCED, small("a", "x", "10"));

            assertThat(proposal.rows()).isEmpty();
            assertThat(proposal.total()).isEqualTo(Days.ZERO);
            assertThat(proposal.utilisation()).isZero();
            assertThat(proposal.score()).isZero();
            assertThat(proposal.uncoveredTypes()).containsExactly("x");
        }
        assertThat(propose("10", FitStrategy.BALANCED).rows()).isEmpty();
    }

    @Test
    void a_target_beyond_everything_takes_everything_at_its_largest() {
        assertThat(chosen(propose(
                        "9999999.99",
                        FitStrategy.DEPTH,
                        item("a", "x", "10.01", "20.02", "30.03"),
                        item("b", "y", "0.01", "0.02", "0.03"))))
                .containsExactly("a L", "b L");
    }

    @Test
    void a_line_item_that_occurs_twice_is_refused() {
        assertThat(refusals(BudgetFit.propose(
                        request("10", FitStrategy.DEPTH, small("a", "x", "10"), small("a", "x", "10")))))
                .containsExactly("lineItems[1] LINE_ITEM_TWICE");
    }

    @Test
    void sixty_line_items_are_fitted_and_more_are_refused() {
        CatalogueLineItem[] items = IntStream.range(0, 61)
                .mapToObj(i -> item("item-" + i, "type-" + i % 6, "10", "20", "40"))
                .toArray(CatalogueLineItem[]::new);

        assertThat(refusals(BudgetFit.propose(request("100", FitStrategy.BALANCED, items))))
                .containsExactly("lineItems TOO_MANY_LINE_ITEMS");
        BudgetProposal proposal = propose("2400", FitStrategy.BALANCED, Arrays.copyOf(items, 60));
        assertThat(proposal.total()).isEqualTo(days("2400"));
        assertThat(proposal.rows()).hasSize(60).allMatch(row -> row.size() == Size.L);
    }

    @Test
    void days_too_fine_for_the_target_are_refused_instead_of_exhausting_the_memory() {
        BudgetRequest fine = request("5000.01", FitStrategy.DEPTH, small("a", "x", "5000"), small("b", "x", "0.01"));

        Checked<BudgetProposal> checked = BudgetFit.propose(fine);
        assertThat(refusals(checked)).containsExactly("target TARGET_TOO_FINE");
        assertThat(checked.problems().getFirst().arguments()).containsExactly("500000", "0.01");
        assertThat(BudgetFit.propose(
                                request("5000", FitStrategy.DEPTH, small("a", "x", "5000"), small("b", "x", "0.01")))
                        .isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"balanced,BALANCED", "' Coverage ',COVERAGE", "DEPTH,DEPTH"})
    void a_strategy_is_read_by_its_name(String typed, FitStrategy strategy) {
        assertThat(FitStrategy.check("strategy", typed).orThrow()).isEqualTo(strategy);
    }

    @Test
    void a_missing_or_unknown_strategy_is_refused() {
        assertThat(refusals(FitStrategy.check("strategy", null))).containsExactly("strategy VALUE_MISSING");
        assertThat(refusals(FitStrategy.check("strategy", " "))).containsExactly("strategy VALUE_MISSING");
        assertThat(refusals(FitStrategy.check("strategy", "greedy"))).containsExactly("strategy STRATEGY_UNKNOWN");
    }

    private static void assertBest(String target, FitStrategy strategy, List<CatalogueLineItem> items) {
        BudgetRequest request = new BudgetRequest(days(target), SizingFixtures.THREE_YEARS, items, strategy);
        assertThat(chosen(BudgetFit.propose(request).orThrow())).isEqualTo(EveryChoice.best(request));
    }
}
