package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentFile;

/**
 * A document with its content.
 *
 * @param sha256 hash of the content
 */
public record ExportedFile(DocumentFile file, String sha256) {}
