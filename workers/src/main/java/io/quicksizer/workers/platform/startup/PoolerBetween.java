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
 * Detector of a connection pooler such as PgBouncer between the application and PostgreSQL, based on the server's port,
 * which then differs from the one in the address. In transaction mode a named prepared statement could reach a server
 * session that does not know it, so the start is refused unless the driver uses none. Not checked in the local profile,
 * where containers forward ports.
 */
public final class PoolerBetween implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PoolerBetween.class);
    private static final int STANDARD_PORT = 5432;
    private static final String PREFIX = "jdbc:";

    private final ObjectProvider<DataSource> database;
    private final Environment environment;

    /** @param database empty if only the settings are checked */
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
     * @param serverPort as reported by the server; empty over a Unix socket
     * @return whether a pooler or proxy was detected
     * @throws StartRefused if one was detected and the driver uses named prepared statements
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
                                    "There is a pooler or proxy between the application and PostgreSQL:"
                                            + " the address has port " + port
                                            + ", the server reports " + serverPort.get()
                                            + ". A pooler in transaction mode would break prepared statements.",
                                    "Add prepareThreshold=0 to QUICKSIZER_DB_URL (docs/database.md), also for a proxy that only forwards.")));
        }
        LOG.info(
                "Connected through a pooler or proxy: port {} in the address, port {} on the server",
                port,
                serverPort.get());
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
