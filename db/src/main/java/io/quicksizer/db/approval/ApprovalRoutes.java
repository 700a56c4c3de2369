package io.quicksizer.db.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.common.FourEyesRule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
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
     * @param facts what the policy decided on, by the names of the process variables
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(ApprovalRoute route, Map<String, BigDecimal> facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        facts.forEach(json::put);
        jdbc.sql("""
                        insert into approval_route (revision_id, policy_version, rule, reason, levels, four_eyes,
                                                    decided_at, facts, total_days, custom_share, years_below_minimum,
                                                    catalogue_age_days)
                        select :revision, :policy, :rule, :reason, :levels, :eyes, :at, f,
                               (f ->> 'totalDays')::numeric, (f ->> 'customShare')::numeric,
                               (f ->> 'yearsBelowMinimum')::int, (f ->> 'catalogueAgeDays')::int
                          from cast(:facts as jsonb) f""")
                .param("revision", route.revisionId())
                .param("policy", route.policyVersion())
                .param("rule", route.rule())
                .param("reason", route.reason())
                .param("levels", route.levels())
                .param("facts", json.toString())
                .param("eyes", route.fourEyes().name())
                .param("at", route.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The route of a revision; empty before its approval was opened, and for revisions from before routes were
     * recorded.
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
                FourEyesRule.valueOf(row.getString("four_eyes")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
