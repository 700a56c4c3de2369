package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;

/** Requirement that links to Operate have an https address. */
class OperateOverTls implements Requirement {
    private static final String OPERATE = "quicksizer.operate.url";

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.isPlain(OPERATE)
                ? List.of(new Unmet(
                        "Operators would be sent to Operate over plain HTTP.",
                        "Set " + setup.called(OPERATE) + " to the https address of Operate."))
                : List.of();
    }
}
