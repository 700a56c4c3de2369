package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.stream.Stream;

/** Requirement of https for all connections to Camunda and its identity provider. */
final class EngineOverTls implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return Stream.of(
                        "quicksizer.engine.gateway-address",
                        "quicksizer.engine.rest-address",
                        "quicksizer.engine.auth.token-url")
                .filter(name -> setup.isPlain(name) || setup.text(name).isEmpty() && !name.endsWith("token-url"))
                .map(name -> new Unmet(
                        setup.called(name) + " is not an https address.",
                        "Set " + setup.called(name)
                                + " to an https address; QUICKSIZER_ENGINE_CACERTIFICATE names a private authority."))
                .toList();
    }
}
