package io.quicksizer.workers.start;

import java.util.List;

/** The database is reached over TLS and proves who it is, unless an operator waives that in so many words. */
final class DatabaseOverTls implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup
                .text("spring.datasource.url")
                .filter(url ->
                        !url.matches(".*[?&]sslmode=verify-full(&.*)?") && !setup.yes("quicksizer.db.without-tls"))
                .map(url -> new Unmet(
                        "The database would be reached without TLS, or without asking who it is.",
                        "Add ?sslmode=verify-full (and sslrootcert= for a private authority) to QUICKSIZER_DB_URL, or set"
                                + " QUICKSIZER_DB_WITHOUTTLS=true where the network itself encrypts."))
                .stream()
                .toList();
    }
}
