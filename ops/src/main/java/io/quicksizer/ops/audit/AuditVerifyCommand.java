package io.quicksizer.ops.audit;

import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.audit.ChainAnchor;
import io.quicksizer.db.audit.ChainReport;
import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.command.ReadDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line of {@code ops/audit-verify}. */
@Command(
        name = "ops/audit-verify",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {"Verifies the hash chain of the audit log: reports whether an entry was changed or removed.", ""
        },
        footer = {
            "",
            "QUICKSIZER_DB_URL, QUICKSIZER_DB_USER and QUICKSIZER_DB_PASSWORD are used for missing options.",
            "Without any of these, the database of ops/run is used.",
            "",
            "Exit code: 0 if the log is intact, 1 if it is not, 2 if log or note could not be read.",
            "See docs/security.md."
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private static final int WHOLE = 0;
    private static final int CHANGED = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    @Mixin
    private ReadDatabase database = new ReadDatabase();

    @Option(
            names = "--expect",
            paramLabel = "SEQ:HASH",
            converter = Anchor.class,
            description = "last entry as printed by an earlier run; fails if it is missing or different. "
                    + "Only this detects entries removed from the end of the log")
    private @Nullable ChainAnchor expected;

    @Option(
            names = "--note",
            paramLabel = "FILE",
            description =
                    "file outside the database that keeps the last valid entry from one scheduled run to the next: "
                            + "compared like --expect, and replaced if the log is intact")
    private @Nullable Path noteFile;

    AuditVerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(AuditVerifyCommand::new, words);
    }

    @Override
    public Integer call() {
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return verify(AuditChainVerification.over(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | IOException | DataAccessException unreadable) {
            out.println("The audit log could not be read, or the note of its last entry: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(AuditChainVerification verification) throws IOException {
        List<ChainAnchor> noted = noted();
        ChainReport report = verification.verify();
        out.println("valid entries  " + report.entries());
        out.println("last valid     " + report.entries() + ":" + report.headHash());
        if (!report.whole()) {
            out.println("FIRST INVALID  " + report.firstBrokenSeq().getAsLong());
            return CHANGED;
        }
        for (ChainAnchor anchor : noted) {
            if (!verification.holds(anchor)) {
                out.println("NOT FOUND      " + anchor);
                return CHANGED;
            }
        }
        out.println("first invalid  none");
        note(report);
        return WHOLE;
    }

    private List<ChainAnchor> noted() throws IOException {
        List<ChainAnchor> noted = new ArrayList<>();
        if (expected != null) {
            noted.add(expected);
        }
        if (noteFile != null) {
            new AnchorNote(noteFile).read().ifPresent(noted::add);
        }
        return noted;
    }

    private void note(ChainReport report) throws IOException {
        if (noteFile != null && report.entries() > 0) {
            new AnchorNote(noteFile).write(new ChainAnchor(report.entries(), report.headHash()));
        }
    }

    /** Converter of {@code SEQ:HASH}. */
    static final class Anchor implements ITypeConverter<ChainAnchor> {
        @Override
        public ChainAnchor convert(String text) {
            return ChainAnchor.parse(text)
                    .orElseThrow(() -> new TypeConversionException("write it as SEQ:HASH, as this command prints it"));
        }
    }
}
