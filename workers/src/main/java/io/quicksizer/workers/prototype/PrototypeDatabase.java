package io.quicksizer.workers.prototype;

import io.quicksizer.workers.prototype.PrototypeEngagement.CustomRow;
import io.quicksizer.workers.prototype.PrototypeEngagement.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read-only access to the database of the prototype. All values are read as text, whatever their type. */
final class PrototypeDatabase {
    private final JdbcClient jdbc;

    PrototypeDatabase(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    List<PrototypePerson> people() {
        return jdbc.sql("""
                        select id::text, email::text, name::text from "User" order by 1""")
                .query((row, number) -> new PrototypePerson(text(row, "id"), text(row, "email"), text(row, "name")))
                .list();
    }

    List<PrototypeEngagement> engagements() {
        Map<String, List<Selection>> selections = selections();
        Map<String, List<CustomRow>> services = services();
        return jdbc.sql("""
                        select id::text, name::text, customer::text, opportunity::text, notes::text, owner::text,
                               "durationYears"::text, "spreadY1"::text, "spreadY2"::text, "spreadY3"::text,
                               "spreadY4"::text, "spreadY5"::text
                          from "Engagement" order by 1""")
                .query((row, number) -> new PrototypeEngagement(
                        text(row, "id"),
                        text(row, "name"),
                        text(row, "customer"),
                        text(row, "opportunity"),
                        text(row, "notes"),
                        text(row, "owner"),
                        text(row, "durationYears"),
                        spread(row),
                        selections.getOrDefault(text(row, "id"), List.of()),
                        services.getOrDefault(text(row, "id"), List.of())))
                .list();
    }

    private Map<String, List<Selection>> selections() {
        Map<String, List<Selection>> found = new HashMap<>();
        jdbc.sql("""
                        select id::text, "engagementId"::text, "rowKey"::text, size::text, "customDays"::text
                          from "EngagementSelection" order by "EngagementSelection".id""").query(row -> {
            found.computeIfAbsent(text(row, "engagementId"), id -> new ArrayList<>())
                    .add(new Selection(
                            text(row, "id"), text(row, "rowKey"), text(row, "size"), text(row, "customDays")));
        });
        return found;
    }

    private Map<String, List<CustomRow>> services() {
        Map<String, List<CustomRow>> found = new HashMap<>();
        jdbc.sql("""
                        select id::text, "engagementId"::text, "rowKey"::text, "serviceId"::text, "serviceName"::text,
                               days::text, note::text
                          from "EngagementScenarioService" order by "EngagementScenarioService".id""").query(row -> {
            found.computeIfAbsent(text(row, "engagementId"), id -> new ArrayList<>())
                    .add(new CustomRow(
                            text(row, "id"),
                            text(row, "rowKey"),
                            text(row, "serviceId"),
                            text(row, "serviceName"),
                            text(row, "days"),
                            text(row, "note")));
        });
        return found;
    }

    private static List<String> spread(ResultSet row) throws SQLException {
        List<String> spread = new ArrayList<>();
        for (int year = 1; year <= 5; year++) {
            spread.add(text(row, "spreadY" + year));
        }
        return spread;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value.strip();
    }
}
