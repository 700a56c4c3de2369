package io.quicksizer.workers.catalogue;

/**
 * A service of the catalogue.
 *
 * @param key stable in the catalogue
 * @param name the name shown to people
 * @param section name of its section
 * @param crmId external id; empty for none
 * @param note the template's note; empty for none
 */
public record ServiceInfo(String key, String name, String section, String crmId, String note) {}
