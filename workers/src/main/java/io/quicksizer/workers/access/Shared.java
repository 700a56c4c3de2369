package io.quicksizer.workers.access;

import org.jspecify.annotations.Nullable;

/**
 * Whom a thing belongs to.
 *
 * @param owner user name of the owner
 * @param team the team that shares it, or null if nobody but the owner
 */
public record Shared(String owner, @Nullable String team) {}
