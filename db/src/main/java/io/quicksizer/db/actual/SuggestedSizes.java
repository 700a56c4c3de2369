package io.quicksizer.db.actual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Query for the sizes to suggest for the next catalogue version (docs/kpis.md). The database groups and counts, so that
 * the rows read into memory are only those that are shown.
 */
public class SuggestedSizes {

    /**
     * A size is suggested if at least three engagements have actual days for it and at least two thirds of them deviate
     * in the same direction from the newest estimate, so that a correction that was adopted is not suggested again.
     * Custom is left out because it has no days in the catalogue.
     */
    private static final String SUGGESTED = """
            with spent as (
              select a.line_item_key, a.size, a.actual_days,
                     first_value(a.line_item) over newest as line_item,
                     first_value(a.estimated_days) over newest as estimated_days
                from actual_days a
               where a.estimated_days > 0 and a.size <> 'CUSTOM'
                 and (cast(:key as text) is null or (a.line_item_key = :key and a.size = :size))
              window newest as (partition by a.line_item_key, a.size
                                order by a.catalogue_number desc, a.entered_at desc, a.engagement_id)
            ), compared as (
              select *, round(actual_days / estimated_days, 4) as factor from spent
            ), sized as (
              select line_item_key, size, line_item, estimated_days, count(*) as engagements,
                     greatest(count(*) filter (where factor > 1.1), count(*) filter (where factor < 0.9)) as agreeing,
                     round(round((percentile_disc(0.5) within group (order by factor)
                                + percentile_disc(0.5) within group (order by factor desc)) / 2, 4), 2) as factor
                from compared
               group by line_item_key, size, line_item, estimated_days
              having count(*) >= 3
                 and greatest(count(*) filter (where factor > 1.1), count(*) filter (where factor < 0.9)) * 3
                     >= count(*) * 2
            )
            select s.*, round(s.estimated_days * s.factor * 2) / 2 as suggested_days
              from sized s
             where not exists (select from suggestion_decision d
                                where d.line_item_key = s.line_item_key and d.size = s.size
                                  and d.engagements >= s.engagements)
             order by s.engagements desc, s.line_item_key, s.size
             limit :limit""";

    private final JdbcClient jdbc;

    SuggestedSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the suggestions that nobody has decided on, those with most engagements first. */
    @Transactional(readOnly = true)
    public List<SuggestedSize> open(int limit) {
        return sizes(null, null, limit);
    }

    /** Returns the suggestion for one size; empty if there is none or it was decided already. */
    @Transactional(readOnly = true)
    public Optional<SuggestedSize> open(String lineItemKey, String size) {
        return sizes(lineItemKey, size, 1).stream().findFirst();
    }

    private List<SuggestedSize> sizes(@Nullable String key, @Nullable String size, int limit) {
        return jdbc.sql(SUGGESTED)
                .param("key", key)
                .param("size", size)
                .param("limit", limit)
                .query(SuggestedSizes::size)
                .list();
    }

    /**
     * Returns the engagements on which suggestions are based.
     *
     * @param each the maximum number of rows for each size; the most recently entered are kept
     * @return by line item and size, the most recently entered first
     */
    @Transactional(readOnly = true)
    public List<ActualEvidence> evidence(List<SuggestedSize> sizes, int each) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.*, e.name as engagement
                          from (select d.*, row_number() over (partition by d.line_item_key, d.size
                                                               order by d.entered_at desc, d.engagement_id) as place
                                  from actual_days d
                                 where d.estimated_days > 0 and (d.line_item_key, d.size) in (:sizes)) a
                          join engagement e on e.id = a.engagement_id
                         where a.place <= :each
                         order by a.line_item_key, a.size, a.place""")
                .param(
                        "sizes",
                        sizes.stream()
                                .map(size -> new Object[] {size.lineItemKey(), size.size()})
                                .toList())
                .param("each", each)
                .query((row, number) -> new ActualEvidence(
                        row.getObject("engagement_id", UUID.class),
                        row.getString("engagement"),
                        row.getString("line_item_key"),
                        row.getString("line_item"),
                        row.getString("size"),
                        row.getInt("catalogue_number"),
                        row.getBigDecimal("estimated_days"),
                        row.getBigDecimal("actual_days")))
                .list();
    }

    private static SuggestedSize size(ResultSet row, int number) throws SQLException {
        return new SuggestedSize(
                row.getString("line_item_key"),
                row.getString("line_item"),
                row.getString("size"),
                row.getBigDecimal("factor"),
                row.getInt("agreeing"),
                row.getInt("engagements"),
                row.getBigDecimal("estimated_days"),
                row.getBigDecimal("suggested_days"));
    }
}
