package io.quicksizer.db.branding;

/**
 * A logo for documents.
 *
 * @param sha256 hash of the PNG
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // passed straight from the table to the renderer
public record LogoRow(String sha256, byte[] png, int width, int height) {}
