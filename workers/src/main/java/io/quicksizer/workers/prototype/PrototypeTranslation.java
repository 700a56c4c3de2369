package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import java.math.BigDecimal;
import java.util.List;

/** Translation of engagements of the prototype into states of the wizard, based on one catalogue version. */
final class PrototypeTranslation {
    private final CatalogueSnapshot catalogue;
    private final PrototypeRows rows;

    PrototypeTranslation(PublishedCatalogue contents, CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
        this.rows = new PrototypeRows(contents);
    }

    /**
     * A translated engagement.
     *
     * @param before total days in the prototype
     * @param notes values that were not imported, or were changed
     */
    record Translated(EngagementState state, BigDecimal before, List<ImportNote> notes) {}

    Translated translate(PrototypeEngagement source) {
        ImportNotes notes = new ImportNotes(source.id());
        ChoicesTranslation choices = new ChoicesTranslation(rows, source, notes);
        EngagementState sized = choices.over(new ContextTranslation(source, notes).state());
        EngagementState state = new CustomTranslation(rows, source, catalogue, notes).over(sized, choices.chosen());
        SizingResult figures = EngagementFigures.of(state, catalogue).result();
        PrototypeTotals totals = new PrototypeTotals(rows, source, choices);
        totals.compare(figures, notes);
        return new Translated(state, totals.before(), notes.all());
    }
}
