package io.quicksizer.ops.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** File permissions that protect the stack's data from other users of the machine, on POSIX file systems. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /**
     * Other users can traverse the folder to a path that they know, as the search server's user does, but can't list
     * it.
     */
    private static final Set<PosixFilePermission> NO_LIST = PosixFilePermissions.fromString("rwx--x--x");

    private static final FileAttribute<Set<PosixFilePermission>> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {}

    /** Gives access to a folder to its owner only. */
    static void closeFolder(Path folder) throws IOException {
        set(folder, OWNER_ONLY);
    }

    /** Allows listing a folder to its owner only. */
    static void hideContent(Path folder) throws IOException {
        set(folder, NO_LIST);
    }

    /**
     * Returns the password in a file that only its owner can read; creates the file with a random password if missing.
     */
    static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            if (knowsRights(file.toAbsolutePath().getParent())) {
                Files.createFile(file, SECRET);
            }
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.CREATE);
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private static void set(Path folder, Set<PosixFilePermission> rights) throws IOException {
        if (knowsRights(folder)) {
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
