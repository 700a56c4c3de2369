package io.quicksizer.workers.platform.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requirement of TLS with verification of the database's certificate, unless the operator waives it explicitly. */
final class DatabaseOverTls implements Requirement {
    private static final String POOL = "spring.datasource.hikari.";

    /** Driver parameters naming classes that decide whom it trusts or where it connects to. */
    private static final Set<String> TRUST = Set.of(
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "socketFactory",
            "socketFactoryArg",
            "authenticationPluginClassName",
            "xmlFactoryFactory");

    /** Settings of the pool that replace the user and the password that are checked. */
    private static final List<String> CREDENTIALS =
            List.of("username", "password", "data-source-properties.user", "data-source-properties.password");

    @Override
    public List<Unmet> unmet(Setup setup) {
        Optional<String> url = setup.text("spring.datasource.url");
        if (url.isEmpty()) {
            return List.of();
        }
        JdbcAddress address = JdbcAddress.of(url.get());
        List<Unmet> unmet = new ArrayList<>();
        if (!address.has("sslmode", "verify-full") && !setup.yes("quicksizer.db.without-tls")) {
            unmet.add(new Unmet(
                    "The database would be reached without TLS, or without verifying its identity.",
                    "Add ?sslmode=verify-full (and sslrootcert= for a private authority) to QUICKSIZER_DB_URL, or set"
                            + " QUICKSIZER_DB_WITHOUTTLS=true if the network itself is encrypted."));
        }
        address.repeated().stream()
                .distinct()
                .map(name -> new Unmet(
                        "QUICKSIZER_DB_URL has " + name + " more than once, and the last one would apply.",
                        "Give each parameter of QUICKSIZER_DB_URL once."))
                .forEach(unmet::add);
        Stream.concat(inAddress(address), inPool(setup)).forEach(unmet::add);
        CREDENTIALS.stream()
                .map(name -> POOL + name)
                .filter(name -> setup.text(name).isPresent())
                .map(DatabaseOverTls::unchecked)
                .forEach(unmet::add);
        return unmet;
    }

    private static Stream<Unmet> inAddress(JdbcAddress address) {
        return address.parameters().keySet().stream()
                .filter(name -> TRUST.stream().anyMatch(name::equalsIgnoreCase))
                .sorted()
                .map(name -> replacing(name + " in QUICKSIZER_DB_URL"));
    }

    /** Returns the violations in settings of the connection pool, which override those of the address. */
    private static Stream<Unmet> inPool(Setup setup) {
        Stream<String> properties = Stream.concat(TRUST.stream(), Stream.of("sslmode", "ssl"))
                .map(name -> POOL + "data-source-properties." + name);
        return Stream.concat(properties, Stream.of(POOL + "jdbc-url", POOL + "data-source-class-name"))
                .filter(name -> setup.text(name).isPresent())
                .sorted()
                .map(DatabaseOverTls::replacing);
    }

    private static Unmet unchecked(String name) {
        return new Unmet(
                name + " would replace the database user or password, unchecked.",
                "Remove it; QUICKSIZER_DB_USER and QUICKSIZER_DB_PASSWORD are enough.");
    }

    private static Unmet replacing(String what) {
        return new Unmet(
                what + " would override the verification of the database server.",
                "Remove it; sslmode=verify-full and sslrootcert= in QUICKSIZER_DB_URL are enough.");
    }
}
