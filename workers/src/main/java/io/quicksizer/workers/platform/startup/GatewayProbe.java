package io.quicksizer.workers.platform.startup;

import io.quicksizer.processes.connection.AnonymousCommand;
import io.quicksizer.processes.connection.AnonymousCommand.Reaction;
import io.quicksizer.processes.engine.EngineUnavailable;
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

    /**
     * Returns whether the engine authenticates; in the local profile, true without asking it.
     *
     * @throws EngineUnavailable if it does not show it at the moment
     */
    public boolean showsAuthentication() {
        if (setup.isLocal()) {
            return true;
        }
        return switch (reaction()) {
            case REJECTED -> true;
            case CARRIED_OUT -> false;
            case UNCLEAR ->
                throw new EngineUnavailable("Camunda does not show at the moment whether it authenticates.", null);
        };
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
