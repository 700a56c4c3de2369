package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of one server as its JVM has parsed and linked them, written when it ends for the first time and mapped
 * into memory at every later start, which then takes a fraction of the time. A JVM ignores an archive that does not fit
 * it, so a wrong one costs time and nothing else.
 */
public final class ClassArchive {

    private final Path archive;
    private final Path fresh;

    /**
     * The archive of one server on one runtime.
     *
     * @param folder where archives are kept; must be writable by the user the server runs as
     * @param server name of the server and of what it is made of
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

    /** Returns whether the next end of the server writes the archive, which takes it some ten seconds more. */
    public boolean isToBeWritten() {
        return !Files.exists(archive);
    }

    /** The words for the JVM's command line: use the archive, or write it at the end. */
    public List<String> flags() {
        return isToBeWritten()
                ? List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off");
    }

    /**
     * To be called when the server has ended.
     *
     * @param properly whether it ended by itself; half an archive is thrown away
     */
    public void settle(boolean properly) {
        try {
            if (properly && Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new StackFailure("%s could not be put in place; check its permissions.".formatted(archive), e);
        }
    }
}
