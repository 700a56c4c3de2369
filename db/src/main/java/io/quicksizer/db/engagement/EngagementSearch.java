package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Keyset-paged list of engagements: each page is read through an index, however many pages precede it. */
public class EngagementSearch {

    private static final int MOST_ROWS = 200;

    private final NamedParameterJdbcTemplate jdbc;

    EngagementSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns a page of the engagements that the reader may see.
     *
     * @param reader for whom the list is read
     * @param sort the order
     * @param after the end of the previous page; null for the first page
     * @param limit rows of the page, 1..200
     * @throws IllegalArgumentException when the cursor belongs to another order, or the limit is out of range
     */
    public EngagementPage page(
            EngagementFilter filter,
            EngagementReader reader,
            EngagementSort sort,
            @Nullable PageCursor after,
            int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("A page has 1.." + MOST_ROWS + " rows, not " + limit);
        }
        if (after != null && after.sort() != sort) {
            throw new IllegalArgumentException("The cursor belongs to a list sorted by " + after.sort());
        }
        Statement statement = statement(filter, reader, sort, after, limit);
        List<Found> found = jdbc.query(statement.sql(), statement.parameters(), EngagementSearch::found);
        List<EngagementSummary> rows =
                found.stream().limit(limit).map(Found::row).toList();
        if (found.size() <= limit) {
            return new EngagementPage(rows, Optional.empty());
        }
        Found last = found.get(limit - 1);
        return new EngagementPage(
                rows, Optional.of(new PageCursor(sort, last.key(), last.row().id())));
    }

    /**
     * Returns the tags of the engagements that a reader may see.
     *
     * @param limit maximum number of tags; the most frequent ones are returned
     * @return in alphabetical order
     */
    public List<String> tags(EngagementReader reader, int limit) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("limit", limit);
        List<String> conditions = new ArrayList<>(List.of("true"));
        addReader(reader, conditions, parameters);
        return jdbc.queryForList("""
                select tag from (select t.tag from engagement_tag t join engagement e on e.id = t.engagement_id
                                  where %s group by t.tag order by count(*) desc, t.tag limit :limit) frequent
                 order by tag""".formatted(String.join(" and ", conditions)), parameters, String.class);
    }

    /** Returns the number of unread mentions of a person on engagements that the reader may see. */
    public int unreadMentions(String userName, EngagementReader reader) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("person", userName);
        List<String> conditions = new ArrayList<>(List.of("m.user_name = :person"));
        addReader(reader, conditions, parameters);
        Integer unread =
                jdbc.queryForObject("""
                select count(*)
                  from engagement_mention m
                  join engagement_comment c on c.id = m.comment_id
                  join engagement e on e.id = c.engagement_id
                 where %s
                   and not exists (select from mention_read r
                                    where r.comment_id = m.comment_id and r.user_name = m.user_name)
                """.formatted(String.join(" and ", conditions)), parameters, Integer.class);
        return Objects.requireNonNull(unread);
    }

    /**
     * Builds the statement of a page, which selects one row more than the page has to detect whether there is a next
     * page.
     */
    static Statement statement(
            EngagementFilter filter,
            EngagementReader reader,
            EngagementSort sort,
            @Nullable PageCursor after,
            int limit) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.archived() ? "e.archived_at is not null" : "e.archived_at is null");
        conditions.add(filter.templates() ? EngagementSql.TEMPLATE : "not " + EngagementSql.TEMPLATE);
        addFilter(filter, conditions, parameters);
        addReader(reader, conditions, parameters);
        if (after != null) {
            conditions.add(sort.afterCursor());
            parameters.addValue("cursorKey", after.key()).addValue("cursorId", after.id());
        }
        String sql = """
                select e.id, e.name, e.customer, e.opportunity, e.owner, e.team, e.status, e.current_step,
                       e.current_step_entered_at, e.current_revision_number, e.updated_at, e.archived_at,
                       e.total_days, e.first_year_days, %s as template,
                       array(select t.tag from engagement_tag t where t.engagement_id = e.id) as tags,
                       %s as sort_key
                  from engagement e
                 where %s
                 order by %s
                 limit %d""".formatted(
                        EngagementSql.TEMPLATE,
                        sort.keyColumn(),
                        String.join("\n   and ", conditions),
                        sort.orderBy(),
                        limit + 1);
        return new Statement(sql, parameters);
    }

    private static void addFilter(EngagementFilter filter, List<String> conditions, MapSqlParameterSource parameters) {
        List<Set<String>> words = SearchText.words(filter.text());
        if (!words.isEmpty()) {
            // cast, because to_tsquery would split words such as 4e0a, which the vector does not
            conditions.add("e.search_vector @@ cast(:words as tsquery)");
            parameters.addValue(
                    "words", words.stream().map(EngagementSearch::anyOf).collect(Collectors.joining(" & ")));
        }
        addEqual(
                "e.status",
                "status",
                filter.status() == null ? null : filter.status().name(),
                conditions,
                parameters);
        addEqual("e.owner", "owner", filter.owner(), conditions, parameters);
        addEqual("e.team", "team", filter.team(), conditions, parameters);
        addEqual("e.current_step", "step", filter.step(), conditions, parameters);
        if (filter.tag() != null) {
            conditions.add("exists (select from engagement_tag t where t.engagement_id = e.id and t.tag = :tag)");
            parameters.addValue("tag", filter.tag());
        }
        if (filter.customer() != null) {
            conditions.add("lower(e.customer) = lower(:customer)");
            parameters.addValue("customer", filter.customer());
        }
        if (filter.unchangedSince() != null) {
            conditions.add("e.updated_at <= :unchangedSince");
            parameters.addValue("unchangedSince", filter.unchangedSince().atOffset(ZoneOffset.UTC));
        }
    }

    private static String anyOf(Set<String> ways) {
        return ways.stream().map(way -> "'" + SearchText.cut(way) + "':*").collect(Collectors.joining(" | ", "(", ")"));
    }

    private static void addEqual(
            String column,
            String name,
            @Nullable String value,
            List<String> conditions,
            MapSqlParameterSource parameters) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.addValue(name, value);
        }
    }

    private static void addReader(EngagementReader reader, List<String> conditions, MapSqlParameterSource parameters) {
        if (reader.everything()) {
            return;
        }
        List<String> reasons = new ArrayList<>(List.of("e.owner = :reader"));
        // an array subquery, evaluated once, so that each condition can use its own index
        reasons.add("e.id = any(array(select s.engagement_id from engagement_share s where s.user_name = :reader))");
        if (!reader.teams().isEmpty()) {
            reasons.add("e.team in (:teams)");
        }
        if (reader.submitted()) {
            reasons.add("e.submitted");
        }
        conditions.add("(" + String.join(" or ", reasons) + ")");
        parameters.addValue("reader", reader.user()).addValue("teams", reader.teams());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        EngagementSummary summary = new EngagementSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getString("opportunity"),
                row.getString("owner"),
                row.getString("team"),
                EngagementStatus.valueOf(row.getString("status")),
                row.getString("current_step"),
                instant(row, "current_step_entered_at"),
                row.getInt("current_revision_number"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "archived_at"),
                row.getBigDecimal("total_days"),
                row.getBigDecimal("first_year_days"),
                Stream.of((String[]) row.getArray("tags").getArray()).sorted().toList(),
                row.getBoolean("template"));
        return new Found(summary, row.getString("sort_key"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    record Statement(String sql, MapSqlParameterSource parameters) {}

    private record Found(EngagementSummary row, String key) {}
}
