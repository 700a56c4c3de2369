package io.quicksizer.web.help.build;

import io.quicksizer.db.common.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Pictures of the manual, copied with a hash of their content in the name, so that browsers can cache them. */
final class Pictures {
    private static final int DIGITS = 12;

    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** Creates an instance for a folder after deleting the pictures of an earlier build. */
    static Pictures inEmptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> earlier = Files.list(folder)) {
            for (Path picture : earlier.toList()) {
                Files.delete(picture);
            }
        }
        return new Pictures(folder);
    }

    /** Copies a picture and returns its address. */
    String address(Path picture) throws IOException {
        String name = picture.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String hash = Sha256.of(Files.readAllBytes(picture)).substring(0, DIGITS);
        String copy = name.substring(0, dot) + "-" + hash + name.substring(dot);
        Files.createDirectories(folder);
        Files.copy(picture, folder.resolve(copy), StandardCopyOption.REPLACE_EXISTING);
        return "/assets/help/" + copy;
    }
}
