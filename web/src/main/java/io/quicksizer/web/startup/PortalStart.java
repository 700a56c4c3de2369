package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.settings.Application;
import io.quicksizer.workers.platform.startup.DatabaseRole;
import io.quicksizer.workers.platform.startup.PlausibleTimes;
import io.quicksizer.workers.platform.startup.PlausibleTimes.Range;
import io.quicksizer.workers.platform.startup.PoolFitsThreads;
import io.quicksizer.workers.platform.startup.PoolerBetween;
import io.quicksizer.workers.platform.startup.StartCheck;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Start checks of the portal's settings, which run before any other bean is created. */
@Configuration(proxyBeanMethods = false)
class PortalStart {
    private static final List<Range> TIMES = List.of(
            new Range("server.servlet.session.timeout", Duration.ofMinutes(1), Duration.ofHours(24)),
            new Range("spring.session.timeout", Duration.ofMinutes(1), Duration.ofHours(24)),
            new Range("quicksizer.session.longest", Duration.ofMinutes(5), Duration.ofDays(7)),
            new Range("quicksizer.sign-in.saml.clock-skew", Duration.ZERO, Duration.ofMinutes(5)),
            new Range("quicksizer.sign-in.saml.answer-within", Duration.ofSeconds(30), Duration.ofHours(1)),
            new Range("quicksizer.sign-in.saml.refresh", Duration.ofMinutes(1), Duration.ofDays(1)),
            new Range("quicksizer.sign-in.oidc.clock-skew", Duration.ZERO, Duration.ofMinutes(5)),
            new Range("quicksizer.slow-body.grace", Duration.ofSeconds(1), Duration.ofMinutes(10)),
            new Range("server.tomcat.connection-timeout", Duration.ofSeconds(1), Duration.ofMinutes(5)),
            new Range("quicksizer.shutdown.drain", Duration.ZERO, Duration.ofSeconds(15)),
            new Range("quicksizer.idempotency.keep", Duration.ofMinutes(1), Duration.ofDays(7)));

    @Bean
    static StartCheck startCheck() {
        return new StartCheck(
                Application.WEB,
                List.of(
                        new DemoOnLoopback(),
                        new IdentityProviderSet(),
                        new OidcClient(),
                        new SamlProvider(),
                        new SecureCookies(),
                        new SecurePublicUrl(),
                        new OwnCertificate(),
                        new SafeContainer(),
                        new NarrowProxies(),
                        new OperateOverTls(),
                        new LeaversTokenStrong(),
                        new PoolFitsThreads(false),
                        new PlausibleTimes(TIMES)));
    }

    @Bean
    static DatabaseRole databaseRole(ObjectProvider<DataSource> database, Environment environment) {
        return new DatabaseRole(database, environment);
    }

    @Bean
    static PoolerBetween poolerBetween(ObjectProvider<DataSource> database, Environment environment) {
        return new PoolerBetween(database, environment);
    }
}
