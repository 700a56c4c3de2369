package io.quicksizer.workers.budget;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.pilot.Feature;
import io.quicksizer.workers.pilot.Features;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.BudgetFit;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.BudgetRequest;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.FitStrategy;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.EngagementState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Query that proposes line items and sizes for a budget, one proposal for each strategy (docs/domain.md, fitting a
 * sizing to a budget).
 */
@Service
public class FittingBudget {
    private final EngagementQueries engagements;
    private final Catalogues catalogues;
    private final Features features;
    private final AuditLog audit;

    FittingBudget(EngagementQueries engagements, Catalogues catalogues, Features features, AuditLog audit) {
        this.engagements = engagements;
        this.catalogues = catalogues;
        this.features = features;
        this.audit = audit;
    }

    /**
     * An engagement with the proposals for it.
     *
     * @param candidates number of line items that could be proposed
     * @param proposals one for each strategy, in the order of the strategies
     * @param customLost names of the line items sized Custom whose custom services would no longer count
     */
    public record Fitted(
            EngagementView engagement,
            CatalogueSnapshot catalogue,
            int candidates,
            List<BudgetProposal> proposals,
            List<String> customLost) {}

    /**
     * Returns the proposals. Invalid, at {@code targetDays}, if the target isn't a valid number of days, or if there
     * are too many line items or steps of days to find the optimum.
     */
    @Transactional(readOnly = true)
    public Answer<Fitted> propose(Person reader, UUID engagementId, Budget budget) {
        return switch (engagements.view(reader, engagementId)) {
            case Answer.Done<EngagementView>(EngagementView engagement) ->
                features.refusal(reader, Feature.BUDGET_FIT)
                        .map(refusal -> refused(reader, engagementId, refusal))
                        .orElseGet(() -> propose(engagement, budget));
            default -> new Answer.Missing<>("engagement");
        };
    }

    /**
     * Returns why the reader can't fit line items of a catalogue to a budget, which is audited; empty if nothing does.
     */
    public Optional<Refusal> refusal(Person reader, CatalogueSnapshot catalogue) {
        Optional<Refusal> refusal = features.refusal(reader, Feature.BUDGET_FIT);
        refusal.ifPresent(
                why -> audit.refused(reader.userName(), "catalogue.fit", "catalogue-version", catalogue.number(), why));
        return refusal;
    }

    private Answer<Fitted> refused(Person reader, UUID engagementId, Refusal refusal) {
        audit.refused(reader.userName(), "engagement.fit", "engagement", engagementId, refusal);
        return new Answer.Refused<>(refusal);
    }

    private Answer<Fitted> propose(EngagementView engagement, Budget budget) {
        CatalogueSnapshot catalogue =
                catalogues.numbered(engagement.catalogueNumber()).orElseThrow();
        List<CatalogueLineItem> candidates = candidates(engagement.state(), catalogue, budget.from());
        List<BudgetProposal> proposals = new ArrayList<>();
        for (FitStrategy strategy : FitStrategy.values()) {
            Checked<BudgetProposal> proposal = Days.check("targetDays", budget.targetDays())
                    .flatMap(target -> BudgetFit.propose(
                            new BudgetRequest(target, engagement.state().spreadOrDefault(), candidates, strategy)));
            if (proposal.accepted().isEmpty()) {
                return new Answer.Invalid<>(atTarget(proposal.problems()));
            }
            proposals.add(proposal.accepted().get());
        }
        List<String> customLost = engagement.state().customLineItems(catalogue).stream()
                .filter(item -> !engagement.state().isDeferred(item.key()))
                .map(CatalogueLineItem::name)
                .toList();
        return new Answer.Done<>(new Fitted(engagement, catalogue, candidates.size(), proposals, customLost));
    }

    /** Returns the line items that may be proposed. Deferred ones never are. */
    private static List<CatalogueLineItem> candidates(
            EngagementState state, CatalogueSnapshot catalogue, Budget.Candidates from) {
        List<CatalogueLineItem> deferred = state.deferredLineItems(catalogue);
        return (switch (from) {
                    case CHOSEN -> state.chosenLineItems(catalogue).stream();
                    case SCOPE ->
                        catalogue.lineItems().stream()
                                .filter(item -> state.scopeTypes().contains(item.scopeType()));
                    case ALL -> catalogue.lineItems().stream();
                })
                .filter(item -> !deferred.contains(item))
                .toList();
    }

    /** Moves all problems to the target, because that is the field that a person can change. */
    private static List<Problem> atTarget(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem("targetDays", problem.code(), problem.arguments()))
                .toList();
    }
}
