package io.quicksizer.web.budget;

import io.quicksizer.workers.budget.FittingBudget.Fitted;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.FitReason;
import io.quicksizer.workers.sizing.ProposedLineItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * Comparison of proposals.
 *
 * @param candidates number of line items that could be proposed
 * @param customLost names of the line items whose custom services would no longer count
 */
@ReadByTemplates
public record FitView(int candidates, List<ProposalView> proposals, List<String> customLost) {

    /**
     * The proposal of one strategy.
     *
     * @param utilisation used share of the target, in percent
     * @param covered names of the scope types
     */
    public record ProposalView(
            String strategy,
            BigDecimal days,
            BigDecimal utilisation,
            BigDecimal score,
            List<BigDecimal> years,
            List<String> covered,
            List<String> uncovered,
            List<RowView> rows) {}

    /**
     * A proposed line item.
     *
     * @param share share of the proposal's days, in percent
     * @param reasons why it was chosen
     */
    public record RowView(String name, String size, BigDecimal days, BigDecimal share, List<ReasonView> reasons) {}

    /**
     * A reason.
     *
     * @param code message key of its sentence
     * @param subject name of a scope type, or a size
     */
    public record ReasonView(String code, String subject, BigDecimal points) {}

    static FitView of(Fitted fitted) {
        return new FitView(
                fitted.candidates(),
                fitted.proposals().stream()
                        .map(proposal -> proposal(proposal, fitted.catalogue()))
                        .toList(),
                fitted.customLost());
    }

    private static ProposalView proposal(BudgetProposal proposal, CatalogueSnapshot catalogue) {
        return new ProposalView(
                proposal.strategy().name(),
                proposal.total().toBigDecimal(),
                proposal.utilisation().movePointRight(2),
                proposal.score(),
                Days.numbers(proposal.years()),
                names(proposal.coveredTypes(), catalogue),
                names(proposal.uncoveredTypes(), catalogue),
                proposal.rows().stream().map(row -> row(row, catalogue)).toList());
    }

    private static RowView row(ProposedLineItem row, CatalogueSnapshot catalogue) {
        return new RowView(
                row.item().name(),
                row.size().label(),
                row.total().toBigDecimal(),
                row.share().movePointRight(2),
                row.reasons().stream().map(reason -> reason(reason, catalogue)).toList());
    }

    private static ReasonView reason(FitReason reason, CatalogueSnapshot catalogue) {
        String subject = reason.code() == FitReason.Code.COVERS_SCOPE_TYPE
                ? name(reason.subject(), catalogue)
                : reason.subject();
        return new ReasonView(reason.code().name(), subject, reason.points());
    }

    private static List<String> names(List<String> keys, CatalogueSnapshot catalogue) {
        return keys.stream().map(key -> name(key, catalogue)).toList();
    }

    private static String name(String scopeType, CatalogueSnapshot catalogue) {
        return catalogue.scopeType(scopeType).map(ScopeTypeInfo::name).orElse(scopeType);
    }
}
