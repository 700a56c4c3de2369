package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * A line item with its days.
 *
 * @param total its days (docs/domain.md, rule 2)
 * @param years its days in each contract year, adding up exactly to {@code total} (docs/domain.md, rule 4)
 * @param customServices what makes up the days at size Custom; empty at any other size
 */
public record SizedLineItem(
        CatalogueLineItem item, Size size, Days total, List<Days> years, List<CustomService> customServices) {

    public SizedLineItem {
        years = List.copyOf(years);
        customServices = List.copyOf(customServices);
    }

    SizedLineItem over(List<Days> days) {
        return new SizedLineItem(item, size, total, days, customServices);
    }
}
