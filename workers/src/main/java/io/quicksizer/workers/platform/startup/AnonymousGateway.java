package io.quicksizer.workers.platform.startup;

import io.quicksizer.processes.connection.AnonymousCommand.Reaction;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Requirement of an engine that authenticates if sign-offs in Tasklist count: otherwise anybody who reaches its gateway
 * can set the assignee of a task and sign in that person's name (docs/camunda-connection.md). Without such sign-offs,
 * an engine that does not authenticate is only warned of, in the background. An engine that can't be reached does not
 * delay the start; decisions then count once it shows that it authenticates.
 */
final class AnonymousGateway implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(AnonymousGateway.class);
    private static final String SIGN_OFFS = "quicksizer.tasklist.sign-offs";

    private final Setup setup;
    private final GatewayProbe probe;

    AnonymousGateway(Environment environment) {
        this.setup = new Setup(environment);
        this.probe = new GatewayProbe(environment);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!setup.isLocal() && setup.yes(SIGN_OFFS)) {
            demand(probe.reaction());
        }
    }

    private void demand(Reaction reaction) {
        switch (reaction) {
            case CARRIED_OUT ->
                throw new StartRefused(List.of(new Unmet(
                        "Sign-offs in Tasklist would count although Camunda takes commands without authentication:"
                                + " whoever reaches its gateway could sign in anybody's name.",
                        "Switch authentication on in Camunda, or remove " + setup.called(SIGN_OFFS) + ".")));
            case UNCLEAR ->
                LOG.warn("Camunda did not show whether it authenticates. Sign-offs in Tasklist do not count until it"
                        + " does (docs/camunda-connection.md).");
            case REJECTED -> LOG.info("Camunda authenticates; sign-offs in Tasklist count");
        }
    }

    /** Probes the engine in the background if the start did not. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!setup.isLocal() && !setup.yes(SIGN_OFFS)) {
            Thread.startVirtualThread(this::warn);
        }
    }

    /** Logs a warning if the engine does not authenticate. */
    void warn() {
        if (probe.reaction() == Reaction.CARRIED_OUT) {
            String consequence = setup.yes("quicksizer.tasklist.entries")
                    ? "whoever reaches its gateway can submit in anybody's name, because entries in Tasklist are accepted."
                    : "whoever reaches its gateway can control every process.";
            LOG.warn(
                    "Camunda accepts commands without authentication: {} Enable authentication, or let only"
                            + " these applications reach the gateway (docs/camunda-connection.md).",
                    consequence);
        }
    }
}
