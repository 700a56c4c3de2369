package io.quicksizer.workers.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP file without the time at which it was written. */
final class FixedZip {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    static byte[] of(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipFile from = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(EARLIEST);
                to.putNextEntry(fixed);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("rewriting an archive in memory failed", impossible);
        }
        return out.toByteArray();
    }
}
