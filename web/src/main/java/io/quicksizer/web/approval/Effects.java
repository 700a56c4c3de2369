package io.quicksizer.web.approval;

import io.quicksizer.web.approval.DecisionView.Input;
import io.quicksizer.web.difference.ChangeRow;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.workers.difference.CellKind;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.RevisionDifference;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranking of changed inputs by their effect in days, so that an approver sees the most important ones first. */
final class Effects {
    private static final Comparator<Input> BIGGEST_FIRST = Comparator.comparing((Input input) ->
                    Optional.ofNullable(input.effect()).orElse(BigDecimal.ZERO).abs())
            .reversed();

    private Effects() {}

    /** Returns the changed inputs; those with equal effect in reading order. */
    static List<Input> inputs(RevisionDifference difference, DisplayNames names, Locale locale) {
        Map<String, BigDecimal> effects = new HashMap<>();
        difference.changes().stream()
                .filter(change -> change.kind() == CellKind.LINE_ITEM_DAYS)
                .forEach(change -> effects.merge(change.cell().lineItem(), delta(change), BigDecimal::add));
        return difference.telling().stream()
                .filter(change -> change.kind().isInput())
                .map(change -> new Input(ChangeRow.of(change, names, locale), effect(change, effects)))
                .sorted(BIGGEST_FIRST)
                .toList();
    }

    private static @Nullable BigDecimal effect(Change change, Map<String, BigDecimal> effects) {
        BigDecimal effect = effects.get(change.cell().lineItem());
        return effect == null || effect.signum() == 0 ? null : effect;
    }

    private static BigDecimal delta(Change change) {
        return number(change.after()).subtract(number(change.before()));
    }

    private static BigDecimal number(@Nullable String figure) {
        return figure == null ? BigDecimal.ZERO : new BigDecimal(figure);
    }
}
