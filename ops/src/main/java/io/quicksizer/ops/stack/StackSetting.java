package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.install.JavaRuntime;
import io.quicksizer.ops.install.MavenArtifacts;
import java.nio.file.Path;

/**
 * The settings shared by all parts.
 *
 * @param options what the command line asks for
 * @param repository root of the checkout
 * @param cache where servers are unpacked
 * @param artifacts where servers come from
 * @param java the runtime for everything but the search server
 * @param processes starts processes
 * @param narrator talks to the person
 * @param mails whether the stack has a mail server
 */
record StackSetting(
        StackOptions options,
        Path repository,
        DataDirectory data,
        InstallCache cache,
        MavenArtifacts artifacts,
        JavaRuntime java,
        Processes processes,
        Narrator narrator,
        boolean mails) {

    PortPlan ports() {
        return options.ports();
    }

    Path log(Part part) {
        return data.logs().resolve(part.id() + ".log");
    }
}
