package io.quicksizer.ops.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The demo workbook, imported and published by the administrator as the first catalogue. */
public final class DemoCatalogue {

    private static final Path WORKBOOK =
            Path.of(System.getProperty("quicksizer.checkout", ".."), "workers", "target", "demo-workbook.xlsx");

    private DemoCatalogue() {}

    /** Returns the demo workbook. */
    public static Path workbook() {
        return WORKBOOK;
    }

    /**
     * @param portal address of the portal, without a trailing slash
     * @return the number of line items; empty if the portal had a catalogue
     */
    public static OptionalInt publish(String portal) {
        return new FirstCatalogue(portal).publish(WORKBOOK);
    }

    /**
     * Imports the demo workbook with one line item renamed, as a draft that is not published.
     *
     * @return the number of the draft
     */
    public static int draft(String portal) {
        var admin = new ApiClient(HttpClient.newHttpClient(), portal, "admin");
        try {
            var folder = Files.createTempDirectory("quicksizer");
            var changed = folder.resolve("workbook-of-next-year.xlsx");
            Files.write(changed, renamed("Executive Sparring", "Executive Coaching"));
            int number = admin.postFile("/api/v1/catalogue/imports", changed)
                    .path("number")
                    .asInt();
            Files.delete(changed);
            Files.delete(folder);
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] renamed(String before, String after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(WORKBOOK));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replace(before, after).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
