package io.quicksizer.workers.catalogue.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The services whose rows state their key in a written workbook: those whose key doesn't follow from the CRM id or the
 * name, and those that share their name with others.
 */
final class StatedKeys {
    private final Set<String> keys;

    StatedKeys(List<ParsedService> services) {
        Map<String, Long> names = services.stream()
                .map(StatedKeys::name)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.keys = services.stream()
                .filter(service -> names.getOrDefault(name(service), 0L) > 1 || !isDerived(service))
                .map(ParsedService::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean has(ParsedService service) {
        return keys.contains(service.key());
    }

    private static String name(ParsedService service) {
        return Texts.folded(service.name());
    }

    private static boolean isDerived(ParsedService service) {
        String from = service.externalId() == null ? service.name() : service.externalId();
        return Keys.slug(from).equals(service.key());
    }
}
