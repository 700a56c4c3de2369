package io.quicksizer.ops.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters for starting one child process.
 *
 * @param name display name; also the name of its log file
 * @param command program and arguments, without the prefix that detaches it from the terminal
 * @param environment variables added to those of the launcher
 * @param log file that receives standard output and standard error
 * @param appendLog whether an existing log is kept
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

    /** Returns a copy with further environment variables, which take precedence over the present ones. */
    public Launch with(Map<String, String> variables) {
        var all = new HashMap<>(environment);
        all.putAll(variables);
        return new Launch(name, command, all, directory, log, appendLog);
    }

    /** Returns a copy whose log is kept if it exists. */
    public Launch appending() {
        return new Launch(name, command, environment, directory, log, true);
    }
}
