package io.quicksizer.workers.catalogue;

/**
 * A draft created by an import.
 *
 * @param versionId identifier of the catalogue version
 * @param number the version's number
 * @param publishable false if findings prevent publishing
 * @param existing true if the same file was imported before and is still a draft, so that nothing was stored
 */
public record ImportedDraft(long versionId, int number, boolean publishable, boolean existing) {}
