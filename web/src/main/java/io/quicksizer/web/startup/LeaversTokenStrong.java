package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.SecretStrength;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;

/** Requirement that the token for leavers is strong if it is set, because it permits deactivating people. */
class LeaversTokenStrong implements Requirement {
    private static final String TOKEN = "quicksizer.leavers.token";
    private static final int LENGTH = 32;

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.text(TOKEN).isEmpty()
                ? List.of()
                : SecretStrength.of(setup, "The token for leavers", setup.text(TOKEN), TOKEN, LENGTH);
    }
}
