package io.quicksizer.workers.catalogue;

/**
 * The family that line items belong to.
 *
 * @param key unique in its version and stable
 * @param name as people read it
 */
public record ScopeTypeEntry(String key, String name) {}
