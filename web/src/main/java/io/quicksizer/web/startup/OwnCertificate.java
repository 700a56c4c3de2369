package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;
import java.util.stream.Stream;

/** Requirement of a certificate and its private key if the portal terminates TLS itself. */
class OwnCertificate implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        if (setup.text("server.ssl.bundle").isEmpty()) {
            return List.of();
        }
        return Stream.of("quicksizer.tls.certificate", "quicksizer.tls.private-key")
                .filter(name -> setup.text(name).isEmpty())
                .map(name -> new Unmet(
                        "With the profile 'tls' the portal needs a certificate and its key.",
                        "Set " + setup.called(name) + " to a PEM file, or remove the profile 'tls'."))
                .toList();
    }
}
