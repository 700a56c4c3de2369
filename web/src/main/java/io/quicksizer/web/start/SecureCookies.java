package io.quicksizer.web.start;

import io.quicksizer.workers.start.Requirement;
import io.quicksizer.workers.start.Setup;
import io.quicksizer.workers.start.Unmet;
import java.util.List;
import java.util.stream.Stream;

/** The session's cookie travels over HTTPS only and is out of reach for scripts. */
class SecureCookies implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return Stream.of("secure", "http-only")
                .map(flag -> "server.servlet.session.cookie." + flag)
                .filter(name -> !setup.yes(name))
                .map(name -> new Unmet(
                        "The session's cookie would travel over plain HTTP or be open to scripts.",
                        "Set " + name + " to true, or leave it alone: true is what the portal comes with."))
                .toList();
    }
}
