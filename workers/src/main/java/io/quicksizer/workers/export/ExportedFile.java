package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentFile;

/**
 * A document with its bytes.
 *
 * @param sha256 hash of the bytes
 */
public record ExportedFile(DocumentFile file, String sha256) {}
