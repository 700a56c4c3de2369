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
                        "The folder of secrets " + folder + " does not exist.",
                        "Mount the secrets there, or set QUICKSIZER_SECRETS to the folder that contains them."))
                .stream()
                .toList();
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
