package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.FoldedText;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converter of pasted rows to services of expert mode. A service is found by its name, CRM id or key; others become
 * free texts. Days and notes are parsed like typed input.
 */
final class PastedServices {
    private PastedServices() {}

    static List<Service> of(CatalogueSnapshot catalogue, String lineItem, String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int index = 0;
        for (PastedBlock.Row row : PastedBlock.rows(text)) {
            String field = ExpertEntry.SERVICES + "[" + index++ + "].";
            Optional<String> key = find(catalogue, row.service()).map(ServiceInfo::key);
            fields.put(field + ExpertEntry.LINE_ITEM, List.of(lineItem));
            fields.put(field + ExpertEntry.SERVICE, List.of(key.orElse(ExpertEntry.FREE_TEXT)));
            if (key.isEmpty()) {
                fields.put(field + ExpertEntry.NAME, List.of(row.service()));
            }
            fields.put(field + ExpertEntry.DAYS, List.of(row.days()));
            fields.put(field + ExpertEntry.NOTE, List.of(row.note()));
        }
        return ((ExpertEntry) FormEntry.of(Step.EXPERT, fields)).rows();
    }

    private static Optional<ServiceInfo> find(CatalogueSnapshot catalogue, String named) {
        String wanted = folded(named);
        return catalogue.services().stream()
                .filter(service -> folded(service.name()).equals(wanted)
                        || service.key().equals(named)
                        || !service.crmId().isEmpty() && folded(service.crmId()).equals(wanted))
                .findFirst();
    }

    private static String folded(String text) {
        return FoldedText.of(text).replaceAll("\\s+", " ").strip();
    }
}
