package io.quicksizer.workers.platform.startup;

import io.quicksizer.processes.connection.AnonymousCommand;
import io.quicksizer.processes.connection.AnonymousCommand.Reaction;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Probe of the engine's own authentication, without which the assignee of a task proves nothing. */
public final class GatewayProbe {
    private final Setup setup;

    /** @param environment the settings of the connection to the engine */
    public GatewayProbe(Environment environment) {
        this.setup = new Setup(environment);
    }

    /** Returns whether the engine shows that it authenticates; in the local profile, true without asking it. */
    public boolean showsAuthentication() {
        return setup.isLocal() || reaction() == Reaction.REJECTED;
    }

    /** Returns the engine's reaction to a command without a token. */
    Reaction reaction() {
        return setup.text("quicksizer.engine.rest-address")
                .map(URI::create)
                .map(address -> new AnonymousCommand(
                        address,
                        setup.text("quicksizer.engine.ca-certificate")
                                .map(Path::of)
                                .orElse(null)))
                .map(AnonymousCommand::send)
                .orElse(Reaction.UNCLEAR);
    }
}
