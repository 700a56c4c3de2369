package io.quicksizer.db.catalogue;

/**
 * The file that a catalogue version was imported from.
 *
 * @param name the file's name as uploaded
 * @param sha256 lower-case hexadecimal hash of the file
 * @param layoutNotes remarks of the reader about the layout; may be empty
 */
public record CatalogueSource(String name, String sha256, String layoutNotes) {}
