package io.quicksizer.ops.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a program at a lower scheduling priority, so that the parts that serve a person's next step are not slowed down
 * by those that index it for views.
 */
public final class LowerPriority {
    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));
    private static final String NICENESS = "10";

    private LowerPriority() {}

    /**
     * The words before a command that lower its priority; {@code nice} executes the command in its own place, so the
     * process id stays that of the command.
     *
     * @return empty on a system without {@code nice}
     */
    public static List<String> prefix() {
        return NICE.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(nice -> List.of(nice.toString(), "-n", NICENESS))
                .orElseGet(List::of);
    }
}
