package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.Leftover;
import io.quicksizer.ops.process.StackFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from binaries on the class path, with a persistent data folder and durable commits. */
final class PostgresServer implements Component {

    /**
     * Name of the database and of its owner, and the owner's password; the server accepts local connections only. The
     * owner is not a superuser; the superuser's password is random and stored in a file that only the user who starts
     * the stack can read.
     */
    static final String NAME = "quicksizer";

    /** After a restore, the server replays the archived WAL before it accepts connections for work. */
    private static final Duration PATIENCE_WITH_A_BACKUP = Duration.ofMinutes(15);

    private final Path directory;
    private final Path binaries;
    private final Path log;
    private final Path secret;
    private final int port;
    private final boolean appendLog;
    private final Processes processes;
    private final Optional<String> archiveCommand;
    private volatile @Nullable EmbeddedPostgres server;
    private volatile @Nullable ProcessHandle postmaster;
    private volatile String version = "";

    PostgresServer(StackSetting setting) {
        this.directory = setting.data().of(Part.POSTGRES);
        this.binaries = setting.cache().root().resolve("postgres-binaries");
        this.log = setting.log(Part.POSTGRES);
        this.secret = setting.data().databaseSecret();
        this.port = setting.ports().number(Port.POSTGRES);
        this.appendLog = setting.options().keepLogs();
        this.processes = setting.processes();
        this.archiveCommand = setting.options()
                .archive()
                .map(folder -> "'\"%s\" --wal \"%%p\" %%f \"%s\"'"
                        .formatted(setting.repository().resolve("ops/backup"), folder));
    }

    @Override
    public void start() {
        var pidFile = new PostmasterPid(directory);
        pidFile.running().ifPresent(handle -> {
            throw new StackFailure(
                    "A PostgreSQL that this run did not start is using %s (process %d); stop it with: kill -INT %2$d"
                            .formatted(directory, handle.pid()));
        });
        processes.refuseWhenEnding();
        try {
            pidFile.delete();
            releaseFolder();
            String password = PrivateFiles.password(secret);
            server = launch(password);
            PostgresDatabase database = new PostgresDatabase(server, password);
            database.awaitRestored(PATIENCE_WITH_A_BACKUP);
            database.askForPasswords(directory.resolve("pg_hba.conf"));
            version = database.createIfMissing(NAME);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StackFailure("PostgreSQL did not start (%s); see its log.".formatted(e.getMessage()), e);
        } finally {
            pidFile.running().ifPresent(handle -> {
                postmaster = handle;
                processes.adopt(Part.POSTGRES, handle.pid());
            });
        }
    }

    /** Closes the previous instance, whose lock on the folder this process still holds after its server was killed. */
    private void releaseFolder() throws IOException {
        var former = server;
        if (former != null) {
            former.close();
            server = null;
        }
    }

    private EmbeddedPostgres launch(String password) throws IOException {
        Files.createDirectories(binaries);
        PrivateFiles.closeFolder(binaries);
        var output = appendLog || postmaster != null ? Redirect.appendTo(log.toFile()) : Redirect.to(log.toFile());
        var settings = EmbeddedPostgres.builder();
        archiveCommand.ifPresent(command -> settings.setServerConfig("archive_mode", "on")
                .setServerConfig("archive_timeout", "30")
                .setServerConfig("archive_command", command));
        return settings.setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE_WITH_A_BACKUP)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256") // passed to initdb unchanged, like the next one
                .setLocaleConfig("pwfile", secret.toString())
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setOutputRedirector(output)
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
    }

    @Override
    public Optional<String> death() {
        return Optional.ofNullable(postmaster)
                .filter(handle -> !handle.isAlive())
                .map(handle -> "PostgreSQL (process %d) has ended; see its log.".formatted(handle.pid()));
    }

    @Override
    public boolean stop() {
        var handle = postmaster;
        var started = server;
        try {
            if (started != null && handle != null && handle.isAlive()) {
                started.close();
            }
            server = null;
            return handle != null;
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not be stopped (%s).".formatted(e.getMessage()), e);
        } finally {
            if (handle != null && handle.isAlive()) {
                new Leftover(title(), handle).stop(Duration.ofSeconds(5));
            }
        }
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public String title() {
        return (part().title() + " " + version).trim();
    }

    @Override
    public String address() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    @Override
    public Path log() {
        return log;
    }
}
