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

/** Keeps what the stack stores from other users of the machine, where the file system knows rights. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Others may go through to a folder whose name they know, as the search server's user does, and list nothing. */
    private static final Set<PosixFilePermission> NO_LIST = PosixFilePermissions.fromString("rwx--x--x");

    private static final FileAttribute<Set<PosixFilePermission>> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {}

    /** Lets nobody but the owner into a folder. */
    static void closeFolder(Path folder) throws IOException {
        set(folder, OWNER_ONLY);
    }

    /** Lets nobody but the owner list a folder. */
    static void hideContent(Path folder) throws IOException {
        set(folder, NO_LIST);
    }

    /** The password in a file that only its owner reads; a random one is made if there is none. */
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
