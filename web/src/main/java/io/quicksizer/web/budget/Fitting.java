package io.quicksizer.web.budget;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.BudgetFit;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.BudgetRequest;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.FitStrategy;
import io.quicksizer.workers.sizing.NormalisedSpread;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluation of one request; all its problems are reported at once. */
final class Fitting {
    private final CatalogueSnapshot catalogue;
    private final FitRequest request;
    private final List<Problem> problems = new ArrayList<>();

    Fitting(CatalogueSnapshot catalogue, FitRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    Answer<FitResponse> answer() {
        Optional<Days> target = take(Days.check("targetDays", request.targetDays()));
        Optional<Spread> spread = take(spread()).map(NormalisedSpread::spread);
        List<CatalogueLineItem> lineItems = lineItems();
        List<FitStrategy> strategies = strategies();
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        List<FitResponse.ProposalView> proposals = new ArrayList<>();
        for (FitStrategy strategy : strategies) {
            take(proposal(new BudgetRequest(target.orElseThrow(), spread.orElseThrow(), lineItems, strategy)))
                    .map(FitResponse.ProposalView::of)
                    .ifPresent(proposals::add);
        }
        return problems.isEmpty()
                ? new Answer.Done<>(new FitResponse(spread.orElseThrow().percents(), proposals))
                : new Answer.Invalid<>(problems.stream().distinct().toList());
    }

    /** Renames the field of a problem, because the calculation uses another name for the target than this API. */
    private static Checked<BudgetProposal> proposal(BudgetRequest budget) {
        return switch (BudgetFit.propose(budget)) {
            case Checked.Accepted<BudgetProposal> accepted -> accepted;
            case Checked.Refused<BudgetProposal> refused ->
                Checked.refused(refused.problems().stream()
                        .map(problem -> problem.field().equals("target")
                                ? new Problem("targetDays", problem.code(), problem.arguments())
                                : problem)
                        .toList());
        };
    }

    private Checked<NormalisedSpread> spread() {
        Integer typed = request.durationYears();
        Checked<ContractYears> years =
                typed == null ? Checked.accepted(ContractYears.DEFAULT) : ContractYears.check("durationYears", typed);
        return years.flatMap(duration -> Spread.normalised(
                duration,
                request.spread() == null || request.spread().isEmpty()
                        ? SpreadPreset.DEFAULT.spread(duration).percents()
                        : request.spread()));
    }

    /**
     * Returns the line items in the catalogue's order, which decides between equal proposals, not in the requested
     * order.
     */
    private List<CatalogueLineItem> lineItems() {
        if (request.lineItems() == null) {
            return catalogue.lineItems();
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < request.lineItems().size(); i++) {
            String typed = Objects.requireNonNullElse(request.lineItems().get(i), "");
            Optional<String> key = key(typed);
            if (key.isEmpty()) {
                problems.add(Problem.of("lineItems[" + i + "]", ProblemCode.LINE_ITEM_UNKNOWN, typed));
            } else if (keys.contains(key.get())) {
                problems.add(Problem.of("lineItems[" + i + "]", ProblemCode.LINE_ITEM_TWICE, typed));
            } else {
                keys.add(key.get());
            }
        }
        return catalogue.lineItems().stream()
                .filter(item -> keys.contains(item.key()))
                .toList();
    }

    private Optional<String> key(String typed) {
        List<String> named = catalogue.lineItems().stream()
                .filter(item -> item.name().equals(typed))
                .map(CatalogueLineItem::key)
                .toList();
        return catalogue
                .lineItem(typed)
                .map(CatalogueLineItem::key)
                .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    private List<FitStrategy> strategies() {
        @Nullable String name = request.strategy();
        return name == null
                ? List.of(FitStrategy.values())
                : take(FitStrategy.check("strategy", name)).stream().toList();
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.accepted();
    }
}
