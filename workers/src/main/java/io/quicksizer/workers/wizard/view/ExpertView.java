package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    public ExpertView {
        lineItems = List.copyOf(lineItems);
        services = List.copyOf(services);
    }

    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.put("lineItemOptions", lineItems.stream().map(ExpertView::option).toList());
        form.put("serviceOptions", serviceOptions(services));
        form.put("minimumDays", Shown.number(minimumDays));
        form.put("totalDays", Shown.text(totalDays));
    }

    private static Option option(CatalogueLineItem item) {
        return new Option(item.name(), item.key());
    }

    private static List<Option> serviceOptions(List<ServiceInfo> services) {
        List<Option> options = new ArrayList<>();
        services.forEach(service -> options.add(new Option(service.section() + " – " + service.name(), service.key())));
        options.add(new Option("Other (free text)", ExpertEntry.FREE_TEXT));
        return options;
    }
}
