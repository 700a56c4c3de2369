package io.quicksizer.workers.catalogue;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real workbook beside the repository, with what an import of it must show. It isn't part of the repository: where
 * it is absent, tests that need it are skipped and say so.
 */
public final class ReferenceWorkbook {

    private static final Path FOLDER =
            Path.of(System.getProperty("quicksizer.reference", repositoryRoot() + "/../shared/reference"));

    private ReferenceWorkbook() {}

    /** The workbook's bytes. */
    public static byte[] bytes() {
        return read("workbook.xlsx");
    }

    /** What an import must show. */
    public static JsonNode expected() {
        try {
            return new ObjectMapper().readTree(read("expected.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(file)
                .as("The reference workbook isn't here: set -Dquicksizer.reference to its folder")
                .exists();
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path repositoryRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }
}
