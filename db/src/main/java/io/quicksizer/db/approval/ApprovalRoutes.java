package io.quicksizer.db.approval;

import io.quicksizer.db.common.FourEyesRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Routes of approvals: written once for each revision. */
public class ApprovalRoutes {
    private final JdbcClient jdbc;

    ApprovalRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the route of a revision that has none.
     *
     * @param route the route
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(ApprovalRoute route) {
        jdbc.sql("""
                        insert into approval_route (revision_id, policy_version, rule, reason, levels, total_days,
                                                    custom_share, years_below_minimum, catalogue_age_days, four_eyes,
                                                    decided_at)
                        values (:revision, :policy, :rule, :reason, :levels, :days, :share, :years, :age, :eyes, :at)""")
                .param("revision", route.revisionId())
                .param("policy", route.policyVersion())
                .param("rule", route.rule())
                .param("reason", route.reason())
                .param("levels", route.levels())
                .param("days", route.facts().totalDays())
                .param("share", route.facts().customShare())
                .param("years", route.facts().yearsBelowMinimum())
                .param("age", route.facts().catalogueAgeDays())
                .param("eyes", route.fourEyes().name())
                .param("at", route.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The route of a revision.
     *
     * @param revisionId the revision
     * @return empty before its approval was opened, and for revisions from before routes were recorded
     */
    @Transactional(readOnly = true)
    public Optional<ApprovalRoute> find(UUID revisionId) {
        return jdbc.sql("select * from approval_route where revision_id = :revision")
                .param("revision", revisionId)
                .query(ApprovalRoutes::route)
                .optional();
    }

    private static ApprovalRoute route(ResultSet row, int number) throws SQLException {
        return new ApprovalRoute(
                row.getObject("revision_id", UUID.class),
                row.getInt("policy_version"),
                row.getString("rule"),
                row.getString("reason"),
                row.getInt("levels"),
                new ApprovalRoute.Facts(
                        row.getBigDecimal("total_days"),
                        row.getBigDecimal("custom_share"),
                        row.getInt("years_below_minimum"),
                        row.getInt("catalogue_age_days")),
                FourEyesRule.valueOf(row.getString("four_eyes")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
