package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of the connection to Camunda. */
final class EngineSettingsArea {
    static final Area ENGINE = new Area(
            "Camunda",
            List.of(
                    both("quicksizer.engine.gateway-address", Kind.ADDRESS),
                    both("quicksizer.engine.rest-address", Kind.ADDRESS),
                    both("quicksizer.engine.ca-certificate", Kind.FILE),
                    both("quicksizer.engine.auth.token-url", Kind.ADDRESS),
                    both("quicksizer.engine.auth.client-id", Kind.TEXT),
                    both("quicksizer.engine.auth.client-secret", Kind.TEXT).with(Trait.SECRET, Trait.RENEWED),
                    both("quicksizer.engine.auth.audience", Kind.TEXT),
                    both("quicksizer.engine.auth.scope", Kind.TEXT),
                    both("quicksizer.engine.handler-threads", Kind.NUMBER),
                    both("quicksizer.engine.request-timeout", Kind.DURATION)));

    private EngineSettingsArea() {}
}
