package io.quicksizer.web.wizard;

import io.quicksizer.web.page.FoldedText;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;

/**
 * Services of the catalogue whose name, section or CRM id contains every word of a search.
 *
 * @param services the first matches, in the catalogue's order
 * @param more number of further matches
 */
@ReadByTemplates
public record FoundServices(List<ServiceInfo> services, int more) {
    private static final int SHOWN = 40;

    static FoundServices in(CatalogueSnapshot catalogue, String words) {
        List<String> wanted = List.of(FoldedText.of(words).strip().split("\\s+"));
        List<ServiceInfo> found = catalogue.services().stream()
                .filter(service -> {
                    String text = FoldedText.of(service.name() + " " + service.section() + " " + service.crmId());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
        return new FoundServices(found.stream().limit(SHOWN).toList(), Math.max(0, found.size() - SHOWN));
    }
}
