package io.quicksizer.ops.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Direct read access of a test to the product's database. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final String OWNER = "quicksizer";

    private final Connection connection;

    /** Connects as the database's owner. */
    public Database(String address) {
        try {
            connection = DriverManager.getConnection(address, OWNER, OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the rows of a query as texts by column name; null columns are left out. */
    public synchronized List<Map<String, String>> rows(String query, Object... arguments) {
        try (var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setObject(index + 1, arguments[index]);
            }
            var rows = new ArrayList<Map<String, String>>();
            try (var result = statement.executeQuery()) {
                var columns = result.getMetaData();
                while (result.next()) {
                    var row = new LinkedHashMap<String, String>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        var text = result.getString(column);
                        if (text != null) {
                            row.put(columns.getColumnLabel(column), text);
                        }
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Returns the single number that a query yields. */
    public long number(String query, Object... arguments) {
        return Long.parseLong(
                rows(query, arguments).getFirst().values().iterator().next());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
