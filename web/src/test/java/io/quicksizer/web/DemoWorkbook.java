package io.quicksizer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo workbook, which the build of the module workers writes. */
public final class DemoWorkbook {
    private static final Path FILE = Path.of("..", "workers", "target", "demo-workbook.xlsx");

    private DemoWorkbook() {}

    public static byte[] bytes() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException("Build workers first; it writes " + FILE, missing);
        }
    }
}
