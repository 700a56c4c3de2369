package io.quicksizer.workers.tasklist;

import io.quicksizer.workers.platform.startup.GatewayProbe;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Proof that asks the engine each time, because its configuration may change while the workers run. */
@Component
class ProbedAuthentication implements EngineAuthentication {
    private final GatewayProbe probe;

    ProbedAuthentication(Environment environment) {
        this.probe = new GatewayProbe(environment);
    }

    @Override
    public boolean isShown() {
        return probe.showsAuthentication();
    }
}
