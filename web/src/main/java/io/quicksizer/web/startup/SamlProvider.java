package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requirement that requests to the SAML provider are signed, and that its metadata are not read over plain HTTP. */
class SamlProvider implements Requirement {
    static final String METADATA = "quicksizer.sign-in.saml.metadata";

    private static final String KEY = "quicksizer.sign-in.saml.signing-key";
    private static final String CERTIFICATE = "quicksizer.sign-in.saml.signing-certificate";

    @Override
    public List<Unmet> unmet(Setup setup) {
        if (setup.text(METADATA).isEmpty()) {
            return List.of();
        }
        List<Unmet> unmet = new ArrayList<>();
        if (setup.text(METADATA).filter(at -> at.startsWith("http:")).isPresent()) {
            unmet.add(new Unmet(
                    "The metadata of the SAML provider would be read without TLS, and could be forged.",
                    "Set " + setup.called(METADATA) + " to an https address or a file."));
        }
        Stream.of(KEY, CERTIFICATE)
                .filter(name -> setup.text(name).isEmpty())
                .map(name -> new Unmet(
                        "Requests to the SAML provider could not be signed.",
                        "Set " + setup.called(name) + " to a PEM file; see docs/rotation.md."))
                .forEach(unmet::add);
        return unmet;
    }
}
