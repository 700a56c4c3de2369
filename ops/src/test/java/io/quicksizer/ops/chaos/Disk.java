package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small in-memory disk under the database that can be filled and freed. Mounting requires root. */
final class Disk {
    private static final int ROOM_IN_MEGABYTES = 24;

    private Disk() {}

    /** Returns whether disks can be mounted. */
    static boolean available() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Moves the database to a small disk and fills it completely. */
    static void fill(LiveStack stack) throws IOException, InterruptedException {
        Path folder = folder(stack);
        stack.kill(Part.POSTGRES);
        run("mv", folder.toString(), aside(folder));
        run("mkdir", "-m", "700", folder.toString());
        run("sh", "-c", """
                used=$(du -sm '%1$s' | cut -f1)
                mount -t tmpfs -o size=$((used + %3$d))m,mode=700 tmpfs '%2$s' && cp -a '%1$s/.' '%2$s'""".formatted(aside(folder), folder, ROOM_IN_MEGABYTES));
        stack.start(Part.POSTGRES);
        run("sh", "-c", "head -c 1G /dev/zero >'%s/filler' 2>/dev/null || :".formatted(folder));
    }

    /** Frees space, restarts the database, and moves it back to the large disk. */
    static void free(LiveStack stack) throws IOException, InterruptedException {
        Path folder = folder(stack);
        Files.delete(folder.resolve("filler"));
        if (stack.runs(Part.POSTGRES)) {
            stack.kill(Part.POSTGRES);
        }
        run("rm", "-rf", aside(folder));
        run("cp", "-a", folder.toString(), aside(folder));
        // lazily: this process still holds a lock on the folder, which is released at the next start
        run("umount", "--lazy", folder.toString());
        run("rmdir", folder.toString());
        run("mv", aside(folder), folder.toString());
        stack.start(Part.POSTGRES);
    }

    private static Path folder(LiveStack stack) {
        return stack.folder().resolve(Part.POSTGRES.id());
    }

    private static String aside(Path folder) {
        return folder + ".aside";
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(List.of(command) + " ended with " + exit);
        }
    }
}
