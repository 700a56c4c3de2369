package io.quicksizer.workers.catalogue;

/**
 * A family of line items.
 *
 * @param key stable in the catalogue
 * @param name as people know it
 */
public record ScopeTypeInfo(String key, String name) {}
