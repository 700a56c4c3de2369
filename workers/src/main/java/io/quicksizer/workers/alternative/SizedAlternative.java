package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.workers.alternative.AlternativesView.Cell;
import io.quicksizer.workers.alternative.AlternativesView.Column;
import io.quicksizer.workers.alternative.AlternativesView.Saved;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.CopiedState;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.UnfinishedStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An alternative with its figures; those of the active one are calculated from the current entries. */
final class SizedAlternative {
    private final Optional<StoredAlternative> stored;
    private final PresentEntries present;
    private final EngagementState state;
    private final SizingResult figures;

    private SizedAlternative(Optional<StoredAlternative> stored, PresentEntries present) {
        this.stored = stored;
        this.present = present;
        this.state = stored.filter(alternative -> !alternative.active())
                .map(present::of)
                .orElse(present.state());
        this.figures = EngagementFigures.of(state, present.catalogue()).result();
    }

    static SizedAlternative of(StoredAlternative stored, PresentEntries present) {
        return new SizedAlternative(Optional.of(stored), present);
    }

    /** Returns the current entries of an engagement without saved alternatives. */
    static SizedAlternative unsaved(PresentEntries present) {
        return new SizedAlternative(Optional.empty(), present);
    }

    boolean isActive() {
        return stored.map(StoredAlternative::active).orElse(true);
    }

    BigDecimal total() {
        return figures.total().toBigDecimal();
    }

    boolean has(CatalogueLineItem item) {
        return state.scopeTypes().contains(item.scopeType()) && state.isChosen(item.key());
    }

    Cell cell(CatalogueLineItem item) {
        return row(item)
                .map(row -> new Cell(
                        true, state.size(item.key()), false, row.total().toBigDecimal(), Days.numbers(row.years())))
                .orElseGet(() -> has(item)
                        ? new Cell(true, state.size(item.key()), true, BigDecimal.ZERO, List.of())
                        : new Cell(false, Optional.empty(), false, BigDecimal.ZERO, List.of()));
    }

    Column column(BigDecimal totalOfActive) {
        CatalogueSnapshot catalogue = present.catalogue();
        return new Column(
                stored.map(StoredAlternative::id),
                stored.map(StoredAlternative::name).orElse(""),
                isActive(),
                stored.filter(StoredAlternative::isOffered).isPresent(),
                stored.filter(StoredAlternative::active)
                        .filter(present::differsFrom)
                        .isPresent(),
                stored.map(alternative -> new Saved(alternative.savedBy(), alternative.savedAt())),
                figures.spread().percents(),
                total(),
                Days.numbers(figures.years()),
                EngagementFigures.ofDeferred(state, catalogue).result().total().toBigDecimal(),
                total().subtract(totalOfActive),
                UnfinishedStep.of(state, catalogue),
                gone(catalogue));
    }

    private List<String> gone(CatalogueSnapshot catalogue) {
        return stored.filter(alternative -> !alternative.active())
                .map(present::all)
                .map(all -> CopiedState.leftOut(all, catalogue))
                .orElse(List.of());
    }

    private Optional<SizedLineItem> row(CatalogueLineItem item) {
        return figures.rows().stream()
                .filter(row -> row.item().key().equals(item.key()))
                .findFirst();
    }
}
