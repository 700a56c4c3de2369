package io.quicksizer.workers.platform.startup;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requirement of a database role that is neither superuser nor owner of the tables: an owner could disable the audit
 * log's triggers.
 */
public final class DatabaseRole implements SmartInitializingSingleton {
    private static final String WAIVED = "quicksizer.db.as-owner";

    private final ObjectProvider<DataSource> database;
    private final Environment environment;

    /** @param database empty if only the settings are checked */
    public DatabaseRole(ObjectProvider<DataSource> database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Setup setup = new Setup(environment);
        if (!setup.isLocal() && !setup.yes(WAIVED)) {
            database.ifAvailable(DatabaseRole::refuseOwner);
        }
    }

    private static void refuseOwner(DataSource database) {
        boolean owner = JdbcClient.create(database)
                .sql("""
                        select r.rolsuper or pg_has_role(r.oid, c.relowner, 'MEMBER')
                          from pg_class c, pg_roles r
                         where c.oid = to_regclass('audit_entry') and r.rolname = current_user""")
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (owner) {
            throw new StartRefused(List.of(new Unmet(
                    "The database role owns the tables, or is a superuser: it could disable the protection of the"
                            + " audit log.",
                    "Set QUICKSIZER_DB_USER to a role of the application's own (docs/database.md), or QUICKSIZER_DB_ASOWNER=true"
                            + " to accept this.")));
        }
    }
}
