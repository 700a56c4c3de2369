package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.Application;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Start checks of the workers. The portal does not import this class. */
public class WorkersStart {

    @Bean
    static StartCheck startCheck() {
        return new StartCheck(Application.WORKERS, List.of(new PoolFitsThreads(true)));
    }

    @Bean
    static DatabaseRole databaseRole(ObjectProvider<DataSource> database, Environment environment) {
        return new DatabaseRole(database, environment);
    }

    @Bean
    static PoolerBetween poolerBetween(ObjectProvider<DataSource> database, Environment environment) {
        return new PoolerBetween(database, environment);
    }

    @Bean
    static AnonymousGateway anonymousGateway(Environment environment) {
        return new AnonymousGateway(environment);
    }
}
