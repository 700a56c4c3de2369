package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;

/** Requirement that the public URL has the scheme https. */
class SecurePublicUrl implements Requirement {
    private static final String PUBLIC_URL = "quicksizer.public-url";

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.isPlain(PUBLIC_URL)
                ? List.of(new Unmet(
                        "The portal would be used over plain HTTP.",
                        "Set " + setup.called(PUBLIC_URL) + " to the https address of the portal."))
                : List.of();
    }
}
