package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.ScenarioEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line item of the portfolio.
 *
 * @param number number in the workbook; not a key
 * @param scopeType key of its scope type
 * @param scenario key of the scenario behind it, or null if it has totals only
 * @param provenance where the figures come from
 * @param version value for If-Match to correct the line item while its catalogue version is a draft
 */
@Schema(name = "LineItem")
record LineItemView(
        @Schema(example = "foundation-assessment") String key,
        @Schema(example = "Foundation assessment") String name,
        @Nullable String number,
        @Schema(example = "strategy-foundation") String scopeType,
        DaysView days,
        @Nullable String scenario,
        Provenance provenance,
        long version) {

    /**
     * Provenance of a line item.
     *
     * @param row row of the workbook's main sheet
     * @param cells the formulas or numbers there
     * @param link how the scenario was found: FORMULA, NAME, TOTALS, MANUAL or NONE
     * @param sheet the scenario's sheet
     */
    @Schema(name = "Provenance")
    record Provenance(
            @Nullable Integer row,
            @Nullable String cells,
            @Schema(example = "FORMULA") String link,
            @Nullable String sheet) {}

    static List<LineItemView> of(PublishedCatalogue catalogue) {
        return catalogue.portfolio().stream().map(item -> of(catalogue, item)).toList();
    }

    private static LineItemView of(PublishedCatalogue catalogue, LineItemEntry item) {
        return new LineItemView(
                item.key(),
                item.name(),
                item.number().orElse(null),
                item.scopeType(),
                DaysView.of(item.stated()),
                item.scenario().orElse(null),
                new Provenance(
                        item.sourceRow().orElse(null),
                        item.sourceCells().orElse(null),
                        item.link().name(),
                        catalogue
                                .scenarioOf(item.key())
                                .map(ScenarioEntry::sheet)
                                .orElse(null)),
                item.rowVersion());
    }
}
