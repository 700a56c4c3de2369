package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.Application;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Check of all requirements before any bean of the application is created. */
public final class StartCheck implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {
    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

    private final Application application;
    private final List<Requirement> requirements;
    private ConfigurableEnvironment environment;

    /** @param own requirements of this application in addition to the common ones */
    public StartCheck(Application application, List<Requirement> own) {
        this.application = application;
        this.requirements = Stream.concat(
                        Stream.of(
                                new DemoStaysLocal(),
                                new UsableValues(application),
                                new SecretsFolder(),
                                new RequiredSettings(application),
                                new DatabasePassword(),
                                new DatabaseOverTls(),
                                new NoSecretInAddress(),
                                new EngineCredentials(),
                                new EngineOverTls(),
                                new MetricsTokenSet(),
                                new MailServerFit(application == Application.WORKERS),
                                new ClosedActuator(),
                                new SilentHealth(),
                                new SilentErrors()),
                        own.stream())
                .toList();
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Setup setup = new Setup(environment);
        List<Unmet> unmet = requirements.stream()
                .filter(requirement -> !setup.isLocal() || requirement.holdsLocally())
                .flatMap(requirement -> requirement.unmet(setup).stream())
                .distinct()
                .toList();
        if (!unmet.isEmpty()) {
            throw new StartRefused(unmet);
        }
        new UnknownVariables(environment).sentences().forEach(LOG::warn);
        LOG.info(
                "Settings of {} are valid for {}", application.word(), setup.isLocal() ? "this machine" : "production");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
