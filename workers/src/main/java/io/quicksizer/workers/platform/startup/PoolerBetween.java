package io.quicksizer.workers.platform.startup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices a pooler such as PgBouncer between application and PostgreSQL: the server listens on another port than the
 * address says. In transaction mode statements prepared by name would reach a server that does not know them, so that
 * the start is refused unless the driver prepares none. Not in the local profile, where containers forward ports.
 */
public final class PoolerBetween implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PoolerBetween.class);
    private static final int STANDARD_PORT = 5432;
    private static final String PREFIX = "jdbc:";

    private final ObjectProvider<DataSource> database;
    private final Environment environment;

    /** @param database absent where only the settings are checked */
    public PoolerBetween(ObjectProvider<DataSource> database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Setup setup = new Setup(environment);
        if (!setup.isLocal()) {
            setup.text("spring.datasource.url")
                    .ifPresent(url -> database.ifAvailable(source -> check(url, serverPort(source))));
        }
    }

    /**
     * Compares the address with the port of the server.
     *
     * @param serverPort as the server says; empty over a local socket
     * @return whether something stands between
     * @throws StartRefused if it does, and the driver prepares statements by name
     */
    static boolean check(String url, Optional<Integer> serverPort) {
        int port = port(url);
        if (serverPort.isEmpty() || serverPort.get() == port) {
            return false;
        }
        if (!JdbcAddress.of(url).has("prepareThreshold", "0")) {
            throw new StartRefused(
                    List.of(
                            new Unmet(
                                    "Something stands between the application and PostgreSQL: the address says port "
                                            + port
                                            + ", the server says " + serverPort.get()
                                            + ". A pooler in transaction mode would mix up prepared statements.",
                                    "Add prepareThreshold=0 to QUICKSIZER_DB_URL (docs/database.md), also for a proxy that only forwards.")));
        }
        LOG.info("A pooler or proxy stands between port {} and the server's port {}", port, serverPort.get());
        return true;
    }

    private static int port(String url) {
        int port = URI.create(url.substring(PREFIX.length()).split("\\?")[0]).getPort();
        return port < 0 ? STANDARD_PORT : port;
    }

    private static Optional<Integer> serverPort(DataSource source) {
        return JdbcClient.create(source)
                .sql("select inet_server_port()")
                .query(Integer.class)
                .optional();
    }
}
