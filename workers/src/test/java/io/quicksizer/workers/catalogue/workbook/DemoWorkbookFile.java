package io.quicksizer.workers.catalogue.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the demo workbook as a file; the build calls it. */
public final class DemoWorkbookFile {
    private DemoWorkbookFile() {}

    /** Takes the path of the file to write. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, DemoWorkbook.bytes());
    }
}
