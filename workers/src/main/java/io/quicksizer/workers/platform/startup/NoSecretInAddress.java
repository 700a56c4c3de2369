package io.quicksizer.workers.platform.startup;

import java.util.List;

/** Requirement of a database address without a password: addresses appear in logs and on pages. */
final class NoSecretInAddress implements Requirement {
    private static final String WITH_SECRET = "(?i).*([?&]password=|//[^/]*:[^/]*@).*";

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup
                .text("spring.datasource.url")
                .filter(NoSecretInAddress::holdsSecret)
                .map(url -> new Unmet(
                        "The address of the database contains a password.",
                        "Remove it from QUICKSIZER_DB_URL and put it into " + setup.called("quicksizer.db.password")
                                + "."))
                .stream()
                .toList();
    }

    static boolean holdsSecret(String value) {
        return value.matches(WITH_SECRET);
    }
}
