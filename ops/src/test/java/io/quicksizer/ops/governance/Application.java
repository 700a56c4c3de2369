package io.quicksizer.ops.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** An application as it is shipped: the executable jar of {@code web} or {@code workers}. */
record Application(Path jar) {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    static Application of(String module) {
        try (var files = Files.list(Checkout.file(module).resolve("target"))) {
            return new Application(files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build " + module + " first.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries of others, as name and version: {@code spring-core-6.2.0}. */
    List<String> libraries() {
        return entries().stream()
                .filter(entry -> entry.startsWith(LIBRARIES) && entry.endsWith(".jar"))
                .map(entry -> entry.substring(LIBRARIES.length(), entry.length() - ".jar".length()))
                .filter(name -> !name.startsWith("quicksizer-") && !name.startsWith("spring-boot-jarmode"))
                .toList();
    }

    List<String> entries() {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
