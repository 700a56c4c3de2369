package io.quicksizer.ops.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The start of one child process.
 *
 * @param name what people call it; also the name of its log file
 * @param command program and arguments, without the words that detach it from the terminal
 * @param environment variables added to those of the launcher
 * @param log file that receives standard output and standard error
 * @param appendLog whether what the log already holds is kept
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        boolean appendLog) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same start with further variables, which win over those that it has. */
    public Launch with(Map<String, String> variables) {
        var all = new HashMap<>(environment);
        all.putAll(variables);
        return new Launch(name, command, all, directory, log, appendLog);
    }
}
