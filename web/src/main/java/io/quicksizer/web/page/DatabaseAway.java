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
 * Recognises failures that pass when the database is back: nothing is wrong with the request, and nothing is stored.
 */
@Component
public class DatabaseAway {
    /** Seconds after which it is worth trying again. */
    public static final String RETRY_AFTER = "5";

    private static final String READ_ONLY = "25006";
    private static final int CLASS = 2;

    /** HikariCP's only words for a connection that broke under a transaction, whose rollback then fails. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    /** Connection failure, out of resources. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** Stopped by an operator or a shutdown, or starting up; a query that ran for too long is none of these. */
    private static final String STOPPED = "57P0";

    private static final int DEEPEST = 20;

    private final BooleanSupplier readOnly;

    @Autowired
    DatabaseAway(DatabaseReadiness readiness) {
        this(readiness::takesNoWrites);
    }

    /** @param readOnly whether the database takes no writes at this moment */
    public DatabaseAway(BooleanSupplier readOnly) {
        this.readOnly = readOnly;
    }

    /** Returns whether an error page is shown because the database is away. */
    boolean caused(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && caused(failure);
    }

    /** Returns whether the failure or one of its causes says that the database is away or takes no writes. */
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
                || state.equals(READ_ONLY) && readOnly.getAsBoolean() // else we wrote where we only read
                || state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS));
    }
}
