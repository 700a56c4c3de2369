package io.quicksizer.ops.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that only reads the database; by default it is that of {@code ops/run}. */
public final class ReadDatabase {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:QUICKSIZER_DB_URL:-jdbc:postgresql://127.0.0.1:15432/quicksizer}",
            description = "JDBC URL of the database")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:QUICKSIZER_DB_USER:-quicksizer}",
            description = "database role with read access")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the role's password")
    private @Nullable Path passwordFile;

    /** Opens a read-only connection. */
    public Connection connect() throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(url, user, password());
        connection.setReadOnly(true);
        return connection;
    }

    private String password() throws IOException {
        return passwordFile == null
                ? System.getenv().getOrDefault("QUICKSIZER_DB_PASSWORD", "quicksizer")
                : Files.readString(passwordFile).strip();
    }
}
