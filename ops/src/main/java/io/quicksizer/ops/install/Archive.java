package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;

/** Functions for reading zip files and writing small jars. */
final class Archive {

    private Archive() {}

    /** Unpacks a zip, without its top folder, which is named after product and version. */
    static void unpack(Path zip, Path target) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(zip + " has an entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    try (var content = file.getInputStream(entry)) {
                        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Returns the text of one entry. */
    static String text(Path jar, String entry) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            var found = file.getEntry(entry);
            if (found == null) {
                throw new IOException(jar.getFileName() + " has no " + entry);
            }
            return new String(file.getInputStream(found).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Writes a jar with the given entries. */
    static void jar(Path target, Map<String, byte[]> entries) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
