package io.quicksizer.workers.catalogue;

/**
 * A draft that an import made.
 *
 * @param versionId identifier of the catalogue version
 * @param number the version's number, as people know it
 * @param publishable false when findings forbid publishing
 * @param existing true when the same file was imported before and its draft is still open: nothing was stored again
 */
public record ImportedDraft(long versionId, int number, boolean publishable, boolean existing) {}
