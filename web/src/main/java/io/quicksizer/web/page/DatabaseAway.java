package io.quicksizer.web.page;

import io.quicksizer.workers.platform.database.DatabaseReadiness;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Recognition of failures caused by an unavailable database: the request is valid, nothing was stored, and a retry will
 * succeed once the database is available again.
 */
@Component
public class DatabaseAway {
    /** Value of the Retry-After header, in seconds. */
    public static final String RETRY_AFTER = "5";

    private static final String READ_ONLY = "25006";
    private static final int CLASS = 2;

    /**
     * HikariCP's message, without an SQL state, for a connection that broke in a transaction whose rollback then fails.
     */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    /** SQL state classes: connection exception, insufficient resources. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** SQL states 57P0x: shutdown by an operator, crash, starting up. A query timeout (57014) is not one of them. */
    private static final String STOPPED = "57P0";

    private static final int DEEPEST = 20;

    private final BooleanSupplier readOnly;

    @Autowired
    DatabaseAway(DatabaseReadiness readiness) {
        this(readiness::takesNoWrites);
    }

    /**
     * Creates an instance.
     *
     * @param readOnly whether the database currently accepts no writes
     */
    public DatabaseAway(BooleanSupplier readOnly) {
        this.readOnly = readOnly;
    }

    /** Returns whether the failure behind an error page was caused by an unavailable database. */
    boolean caused(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && caused(failure);
    }

    /** Returns whether the failure or one of its causes says that the database is unavailable or accepts no writes. */
    public boolean caused(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private boolean isAway(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty() && CLOSED_BY_THE_POOL.equals(failure.getMessage())
                || state.startsWith(STOPPED)
                || state.equals(READ_ONLY) && readOnly.getAsBoolean() // else a bug: a write in a read-only transaction
                || state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS));
    }
}
