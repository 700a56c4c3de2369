package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A class data sharing archive of one server. The JVM writes it when the server stops for the first time and maps it
 * into memory at later starts, which then take a fraction of the time. A JVM ignores an archive that does not match, so
 * a wrong one only costs time.
 */
public final class ClassArchive {

    private final Path archive;
    private final Path fresh;

    /**
     * Creates the archive of one server on one runtime.
     *
     * @param folder where archives are kept; must be writable by the user the server runs as
     * @param server name of the server and of what it is built from
     * @param java the runtime, whose version is part of the name
     */
    public ClassArchive(Path folder, String server, JavaRuntime java) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("%s can't be created; check its permissions.".formatted(folder), e);
        }
        this.archive = folder.resolve("%s-jdk%s.jsa".formatted(server, java.version()));
        this.fresh = folder.resolve(
                archive.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** Returns whether the server will write the archive when it stops next, which takes about ten seconds longer. */
    public boolean isToBeWritten() {
        return !Files.exists(archive);
    }

    /** Returns the JVM options that use the archive, or write it at the end. */
    public List<String> flags() {
        return isToBeWritten()
                ? List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off");
    }

    /**
     * Publishes or deletes the new archive; must be called when the server has stopped.
     *
     * @param properly whether it stopped by itself; otherwise the incomplete archive is deleted
     */
    public void settle(boolean properly) {
        try {
            if (properly && Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new StackFailure("%s could not be installed; check its permissions.".formatted(archive), e);
        }
    }
}
