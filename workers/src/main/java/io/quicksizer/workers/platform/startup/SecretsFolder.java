package io.quicksizer.workers.platform.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Requirement that a configured secrets folder exists. Spring itself would ignore a missing one. */
final class SecretsFolder implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup
                .text("quicksizer.secrets")
                .filter(folder -> !Files.isDirectory(Path.of(folder)))
                .map(folder -> new Unmet(
                        "There is no folder of secrets at " + folder + ".",
                        "Mount the secrets there, or set QUICKSIZER_SECRETS to the folder where they are."))
                .stream()
                .toList();
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
