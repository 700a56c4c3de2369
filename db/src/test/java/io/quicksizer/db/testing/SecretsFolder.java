package io.quicksizer.db.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder of secrets as Kubernetes mounts it: each name is a link into {@code ..data}, which is a link to the latest
 * version, and a change puts another version there in one step.
 */
public final class SecretsFolder {
    private final Path folder;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private int version;

    /** @param folder is there and empty */
    public SecretsFolder(Path folder) {
        this.folder = folder;
    }

    /** Adds or changes a secret. */
    public SecretsFolder put(String name, String secret) {
        return put(Map.of(name, secret));
    }

    /** Adds or changes several at the same moment. */
    public SecretsFolder put(Map<String, String> changed) {
        secrets.putAll(changed);
        try {
            Path latest = Files.createDirectory(folder.resolve("..version-" + ++version));
            for (Map.Entry<String, String> entry : secrets.entrySet()) {
                Files.writeString(latest.resolve(entry.getKey()), entry.getValue() + "\n");
            }
            Path link = Files.createSymbolicLink(folder.resolve("..next"), latest.getFileName());
            Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            for (String name : changed.keySet()) {
                Path file = folder.resolve(name);
                if (!Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(file, Path.of("..data", name));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }
}
