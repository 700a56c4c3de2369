package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.workers.platform.startup.DatabaseRole;
import io.quicksizer.workers.platform.startup.StartRefused;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.mock.env.MockEnvironment;

/** The role that owns the tables could switch off what protects the audit log. */
@DisplayName("Production with the owner's role")
class OwnersRoleTest {

    @Test
    void is_refused_unless_that_is_waived() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> role(database, "prod", "false").afterSingletonsInstantiated())
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refused -> assertThat(refused.unmet().getFirst().reason())
                                    .contains("owns the tables"));
            role(database, "prod", "true").afterSingletonsInstantiated();
            role(database, "local", "false").afterSingletonsInstantiated();
        }
    }

    private static DatabaseRole role(TestDatabase database, String profile, String waived) {
        MockEnvironment environment = new MockEnvironment().withProperty("quicksizer.db.as-owner", waived);
        environment.setActiveProfiles(profile);
        DataSource source = DataSourceBuilder.create()
                .url(database.jdbcUrl())
                .username(database.user())
                .password("")
                .build();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("database", source);
        return new DatabaseRole(beans.getBeanProvider(DataSource.class), environment);
    }
}
