package io.quicksizer.workers.catalogue.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs in another JVM with a small heap: prints for each file what the reader made of it. */
final class ReadInLittleMemory {
    private ReadInLittleMemory() {}

    public static void main(String[] files) throws IOException {
        WorkbookReader reader = new WorkbookReader(List.of(), WorkbookLimits.DEFAULT);
        for (String file : files) {
            System.out.println(Path.of(file).getFileName() + " " + outcome(reader, Path.of(file)));
        }
    }

    private static String outcome(WorkbookReader reader, Path file) throws IOException {
        try {
            return reader.read(Files.readAllBytes(file)).services().size() + " services";
        } catch (WorkbookRefused refused) {
            return refused.code().name();
        }
    }
}
