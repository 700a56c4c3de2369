package io.quicksizer.ops.recovery;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data of the engine, of its search and of Tasklist, which are lost and come back together. */
final class EngineData {
    private static final List<Part> PARTS = List.of(Part.TASKLIST, Part.ENGINE, Part.SEARCH);

    private final LiveStack stack;

    EngineData(LiveStack stack) {
        this.stack = stack;
    }

    void destroy() throws IOException {
        kill();
        delete();
    }

    /** Takes the engine away as it is, so that it can come back. */
    void setAside() throws IOException {
        kill();
        for (var part : PARTS) {
            InstallCache.delete(aside(part));
            Files.move(folder(part), aside(part));
        }
    }

    /** Replaces the present engine by the one that was set aside. */
    void putBack() throws IOException {
        kill();
        delete();
        for (var part : PARTS) {
            Files.move(aside(part), folder(part));
        }
    }

    private void kill() {
        List.of(Part.WEB, Part.WORKERS).forEach(stack::kill);
        PARTS.forEach(stack::kill);
    }

    private void delete() throws IOException {
        for (var part : PARTS) {
            InstallCache.delete(folder(part));
        }
    }

    private Path folder(Part part) {
        return stack.folder().resolve(part.id());
    }

    private Path aside(Part part) {
        return stack.folder().resolveSibling("drill-" + part.id() + "-aside");
    }
}
