package io.quicksizer.db.approval;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles and groups of the people of a decision, as the directory had them when it was made. The database itself records
 * them with each decision.
 */
public class KnownSigners {
    private final JdbcClient jdbc;

    KnownSigners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record of a person. */
    public record Known(Set<String> roles, Set<String> groups) {}

    /**
     * The record of the people of a decision.
     *
     * @param actor who decided; empty if that was not recorded
     * @param actingFor who delegated it; empty if nobody did or that was not recorded
     */
    public record OfDecision(Optional<Known> actor, Optional<Known> actingFor) {
        /** No record. */
        public static final OfDecision NONE = new OfDecision(Optional.empty(), Optional.empty());
    }

    /** The record of a decision, {@link OfDecision#NONE} for a decision that is not stored. */
    @Transactional(readOnly = true)
    public OfDecision of(UUID decisionId) {
        return jdbc.sql("""
                        select actor_roles, actor_groups, acting_for_roles, acting_for_groups
                          from approval_decision where id = :decision""")
                .param("decision", decisionId)
                .query((row, number) -> new OfDecision(known(row, "actor"), known(row, "acting_for")))
                .optional()
                .orElse(OfDecision.NONE);
    }

    private static Optional<Known> known(ResultSet row, String person) throws SQLException {
        Array roles = row.getArray(person + "_roles");
        Array groups = row.getArray(person + "_groups");
        return roles == null || groups == null ? Optional.empty() : Optional.of(new Known(names(roles), names(groups)));
    }

    private static Set<String> names(Array names) throws SQLException {
        return Set.of((String[]) names.getArray());
    }
}
