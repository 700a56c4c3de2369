package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requirement that the session cookie is sent over HTTPS and to this host only, and is protected from scripts and other
 * sites.
 */
class SecureCookies implements Requirement {
    private static final String COOKIE = "server.servlet.session.cookie.";
    private static final Set<String> SAME_SITE = Set.of("lax", "strict");

    @Override
    public List<Unmet> unmet(Setup setup) {
        List<Unmet> unmet = new ArrayList<>();
        Stream.of("secure", "http-only")
                .map(flag -> COOKIE + flag)
                .filter(name -> !setup.yes(name))
                .map(name -> new Unmet(
                        "The session cookie would be sent over plain HTTP or be readable by scripts.",
                        "Set " + name + " to true, or leave it unset: the default is true."))
                .forEach(unmet::add);
        setup.text(COOKIE + "same-site")
                .filter(value -> !SAME_SITE.contains(value.toLowerCase(Locale.ROOT)))
                .map(value -> new Unmet(
                        "Other sites could send requests on behalf of a person.",
                        "Set " + COOKIE + "same-site to lax or strict, or leave it unset."))
                .ifPresent(unmet::add);
        setup.text(COOKIE + "domain")
                .map(value ->
                        new Unmet("The session cookie would be sent to other hosts.", "Remove " + COOKIE + "domain."))
                .ifPresent(unmet::add);
        setup.text(COOKIE + "name")
                .filter(value -> !value.startsWith("__Host-"))
                .map(value -> new Unmet(
                        "Another host could replace the session cookie.",
                        "Set " + COOKIE + "name to a name with the prefix __Host-, or leave it unset."))
                .ifPresent(unmet::add);
        return unmet;
    }
}
