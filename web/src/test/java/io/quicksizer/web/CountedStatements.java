package io.quicksizer.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records the statements that requests and the test itself send to the database; those of background work, which come
 * at any time, are left out.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {
    private static final Pattern WRITING =
            Pattern.compile("(?s)\\s*(insert|update|delete|with)\\b.*|.*\\bfor (no key )?update\\b.*");

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean counting;
    private volatile Thread test = Thread.currentThread();

    /** Statements in their order; a commit is one of them, and one that has to reach the disk is in capitals. */
    public record Counted(List<String> all) {
        private static final String COMMIT = "commit";
        private static final String DURABLE = "COMMIT";
        private static final String LOOK = "from waiting_visit";

        /** Round trips to the database other than those that begin or end a transaction. */
        public long statements() {
            return all.stream().filter(sql -> !sql.equalsIgnoreCase(COMMIT)).count();
        }

        /** Transactions. */
        public long commits() {
            return all.stream().filter(sql -> sql.equalsIgnoreCase(COMMIT)).count();
        }

        /** Transactions that wrote or locked a row, so that the commit waits for the disk. */
        public long durable() {
            return all.stream().filter(DURABLE::equals).count();
        }

        /** The same without the looks for the next step, whose number depends on how long the workflow takes. */
        public Counted withoutLooks() {
            List<String> others = new ArrayList<>();
            boolean look = false;
            for (String sql : all) {
                boolean ends = look && sql.equals(COMMIT);
                look = sql.contains(LOOK);
                if (!look && !ends) {
                    others.add(sql);
                }
            }
            return new Counted(others);
        }
    }

    /** Work whose statements are counted. */
    public interface Work {
        void run() throws Exception;
    }

    /** Returns what the work sends to the database. */
    public Counted of(Work work) throws Exception {
        test = Thread.currentThread();
        statements.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return new Counted(List.copyOf(statements));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private void sent(String sql) {
        Thread now = Thread.currentThread();
        if (counting
                && (now == test
                        || now.getName().startsWith("http-")
                        || now.getName().startsWith("tomcat-"))) {
            statements.add(sql.strip());
        }
    }

    private final class Watched extends DelegatingDataSource {
        Watched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) proxy(Connection.class, new OfConnection(super.getConnection()));
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private final class OfConnection implements InvocationHandler {
        private final Connection connection;
        private boolean used;
        private boolean wrote;

        OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object result = call(connection, method, arguments);
            switch (method.getName()) {
                case "prepareStatement" -> {
                    return proxy(PreparedStatement.class, new OfStatement(this, result, (String) arguments[0]));
                }
                case "createStatement" -> {
                    return proxy(Statement.class, new OfStatement(this, result, ""));
                }
                case "commit", "rollback" -> ended();
                default -> {}
            }
            return result;
        }

        private static boolean nothing(Object result) {
            return Integer.valueOf(0).equals(result);
        }

        private void ended() {
            if (used) {
                sent(wrote ? Counted.DURABLE : Counted.COMMIT);
            }
            used = false;
            wrote = false;
        }

        private void executed(String sql, Object result) throws SQLException {
            sent(sql);
            used = true;
            wrote = wrote
                    || !nothing(result)
                            && WRITING.matcher(sql.toLowerCase(Locale.ROOT)).matches();
            if (connection.getAutoCommit()) {
                ended();
            }
        }
    }

    private final class OfStatement implements InvocationHandler {
        private final OfConnection connection;
        private final Object statement;
        private final String prepared;

        OfStatement(OfConnection connection, Object statement, String prepared) {
            this.connection = connection;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                connection.executed(arguments == null ? prepared : String.valueOf(arguments[0]), result);
            }
            return result;
        }
    }
}
