package io.quicksizer.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises failures that pass when the database is back: nothing is wrong with the request, and nothing is stored.
 */
public final class DatabaseAway {
    /** Seconds after which it is worth trying again. */
    public static final String RETRY_AFTER = "5";

    private static final String READ_ONLY = "25006";
    private static final int CLASS = 2;

    /** HikariCP's only words for a connection that broke under a transaction, whose rollback then fails. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    /** Connection failure, out of resources, stopped by an operator or a shutdown. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Returns whether an error page is shown because the database is away. */
    static boolean caused(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && caused(failure);
    }

    /** Returns whether the failure or one of its causes says that the database is away or takes no writes. */
    public static boolean caused(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty() && CLOSED_BY_THE_POOL.equals(failure.getMessage())
                || state.equals(READ_ONLY)
                || state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS));
    }
}
