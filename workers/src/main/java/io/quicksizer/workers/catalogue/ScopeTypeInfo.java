package io.quicksizer.workers.catalogue;

/**
 * A family of line items.
 *
 * @param key stable in the catalogue
 * @param name the name shown to people
 */
public record ScopeTypeInfo(String key, String name) {}
