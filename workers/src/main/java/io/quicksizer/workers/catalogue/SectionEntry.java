package io.quicksizer.workers.catalogue;

import java.util.List;

/**
 * A group of services.
 *
 * @param key unique in its version and stable
 * @param name the name shown to people
 * @param services in the workbook's order
 */
public record SectionEntry(String key, String name, List<ServiceEntry> services) {

    /** Copies the list. */
    public SectionEntry {
        services = List.copyOf(services);
    }
}
