package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that say what a document must look like. {@code -Dquicksizer.golden=refresh} writes them again; the difference
 * is then read before it is committed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/document");
    private static final boolean REFRESH = "refresh".equals(System.getProperty("quicksizer.golden"));

    private Golden() {}

    static void assertSame(String file, byte[] actual) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (REFRESH) {
            Files.write(golden, actual);
        }
        assertThat(actual).as("compared with %s", golden).isEqualTo(Files.readAllBytes(golden));
    }
}
