package io.quicksizer.web.budget;

import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.FitReason;
import io.quicksizer.workers.sizing.ProposedLineItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Proposals, one for each requested strategy.
 *
 * @param spread percent per contract year, exactly 100 in total
 */
@Schema(name = "FitResponse")
record FitResponse(List<BigDecimal> spread, List<ProposalView> proposals) {

    /**
     * A proposal.
     *
     * @param utilisation used share of the target, 0 to 1
     * @param years days per contract year; they add up to {@code days}
     * @param covered keys of the scope types covered
     * @param uncovered keys of the other scope types
     */
    @Schema(name = "FitProposal")
    record ProposalView(
            @Schema(example = "balanced") String strategy,
            BigDecimal days,
            BigDecimal utilisation,
            BigDecimal score,
            List<BigDecimal> years,
            List<String> covered,
            List<String> uncovered,
            List<Row> rows) {
        static ProposalView of(BudgetProposal proposal) {
            return new ProposalView(
                    proposal.strategy().name().toLowerCase(Locale.ROOT),
                    proposal.total().toBigDecimal(),
                    proposal.utilisation(),
                    proposal.score(),
                    Days.numbers(proposal.years()),
                    proposal.coveredTypes(),
                    proposal.uncoveredTypes(),
                    proposal.rows().stream().map(Row::of).toList());
        }
    }

    /**
     * A proposed line item.
     *
     * @param lineItem key
     * @param share share of the proposal's days, 0 to 1
     * @param reasons why it was chosen
     */
    @Schema(name = "FitRow")
    record Row(
            String lineItem,
            String name,
            @Schema(example = "M") String size,
            BigDecimal days,
            List<BigDecimal> years,
            BigDecimal share,
            List<String> reasons) {
        static Row of(ProposedLineItem row) {
            return new Row(
                    row.item().key(),
                    row.item().name(),
                    row.size().name(),
                    row.total().toBigDecimal(),
                    Days.numbers(row.years()),
                    row.share(),
                    row.reasons().stream().map(FitReason::message).toList());
        }
    }
}
