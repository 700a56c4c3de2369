package io.quicksizer.ops.audit;

import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.audit.ChainAnchor;
import io.quicksizer.db.audit.ChainReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line of {@code ops/audit-verify}. */
@Command(
        name = "ops/audit-verify",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {"Computes every hash of the audit log again and says whether anybody has changed it.", ""},
        footer = {
            "",
            "QUICKSIZER_DB_URL, QUICKSIZER_DB_USER, QUICKSIZER_DB_PASSWORD: where options are not given;",
            "without any of them, the database that ops/run starts.",
            "",
            "Exit code 0 when the log is whole, 1 when it is not, 2 when it could not be read.",
            "docs/security.md has the details."
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private static final int WHOLE = 0;
    private static final int CHANGED = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:QUICKSIZER_DB_URL:-jdbc:postgresql://127.0.0.1:15432/quicksizer}",
            description = "JDBC address of the database")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:QUICKSIZER_DB_USER:-quicksizer}",
            description = "a role that may read audit_entry and audit_redaction")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "holds the role's password")
    private @Nullable Path passwordFile;

    @Option(
            names = "--expect",
            paramLabel = "SEQ:HASH",
            converter = Anchor.class,
            description = "an entry as an earlier run printed it; fails when it is missing or another one, "
                    + "which a log cut off at its end shows nowhere else")
    private @Nullable ChainAnchor expected;

    AuditVerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new AuditVerifyCommand(out)).execute(words));
    }

    @Override
    public Integer call() {
        try (Connection connection = DriverManager.getConnection(url, user, password())) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return verify(AuditChainVerification.over(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | IOException | DataAccessException unreadable) {
            out.println("The audit log could not be read: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(AuditChainVerification verification) {
        ChainReport report = verification.verify();
        out.println("whole entries  " + report.entries());
        out.println("last of them   " + report.entries() + ":" + report.headHash());
        if (!report.whole()) {
            out.println("FIRST BROKEN   " + report.firstBrokenSeq().getAsLong());
            return CHANGED;
        }
        if (expected != null && !verification.holds(expected)) {
            out.println("NOT AS NOTED   " + expected);
            return CHANGED;
        }
        out.println("first broken   none");
        return WHOLE;
    }

    private String password() throws IOException {
        return passwordFile == null
                ? System.getenv().getOrDefault("QUICKSIZER_DB_PASSWORD", "quicksizer")
                : Files.readString(passwordFile).strip();
    }

    /** Reads {@code SEQ:HASH}. */
    static final class Anchor implements ITypeConverter<ChainAnchor> {
        @Override
        public ChainAnchor convert(String text) {
            return ChainAnchor.parse(text)
                    .orElseThrow(() -> new TypeConversionException("write it as SEQ:HASH, as this command prints it"));
        }
    }
}
