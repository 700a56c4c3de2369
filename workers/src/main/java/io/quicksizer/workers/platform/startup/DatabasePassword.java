package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.Optional;

/** Requirement of a database password that can't be guessed. */
final class DatabasePassword implements Requirement {
    private static final int LENGTH = 12;

    @Override
    public List<Unmet> unmet(Setup setup) {
        Optional<String> password = setup.text("spring.datasource.password");
        if (password.isPresent() && password.equals(setup.text("spring.datasource.username"))) {
            return List.of(new Unmet(
                    "The database password equals the name of the database user.",
                    "Give the role another password and put it into " + setup.called("quicksizer.db.password") + "."));
        }
        return SecretStrength.of(setup, "The database password", password, "quicksizer.db.password", LENGTH);
    }
}
