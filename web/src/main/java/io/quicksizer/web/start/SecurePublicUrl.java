package io.quicksizer.web.start;

import io.quicksizer.workers.start.Requirement;
import io.quicksizer.workers.start.Setup;
import io.quicksizer.workers.start.Unmet;
import java.util.List;

/** People come over HTTPS. */
class SecurePublicUrl implements Requirement {
    private static final String PUBLIC_URL = "quicksizer.public-url";

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.isPlain(PUBLIC_URL)
                ? List.of(new Unmet(
                        "People would come over plain HTTP.",
                        "Set " + setup.called(PUBLIC_URL) + " to the https address that they use."))
                : List.of();
    }
}
