package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import java.math.BigDecimal;
import java.util.List;

/**
 * The content of expert mode.
 *
 * @param lineItems those sized Custom
 * @param services the catalogue's services to choose from
 * @param minimumDays the fewest days of a custom service
 * @param totalDays days of all custom services as stored
 */
public record ExpertView(
        ExpertEntry entry,
        List<CatalogueLineItem> lineItems,
        List<ServiceInfo> services,
        BigDecimal minimumDays,
        BigDecimal totalDays)
        implements StepView {

    /** Copies the lists. */
    public ExpertView {
        lineItems = List.copyOf(lineItems);
        services = List.copyOf(services);
    }
}
