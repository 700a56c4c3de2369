package io.quicksizer.web.signin;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a portal that anybody could walk into, or nobody: demo sign-in beside a production profile, or no
 * way to sign in at all. It runs before anything else is built.
 */
@Component
class SignInRequirement implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final List<String> DEMO = List.of("local", "demo");
    private static final List<String> PRODUCTION = List.of("prod", "production");

    private List<String> profiles = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        profiles = Arrays.asList(environment.getActiveProfiles());
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean production = profiles.stream().anyMatch(PRODUCTION::contains);
        if (production && profiles.stream().anyMatch(DEMO::contains)) {
            throw new StartRefused(
                    "The demo sign-in cannot run in production: its passwords are public.",
                    "Remove the profile 'local' or 'demo' from SPRING_PROFILES_ACTIVE.");
        }
        if (beans.getBeanNamesForType(SignInMethod.class, false, false).length == 0) {
            throw new StartRefused(
                    "Nobody could sign in: no identity provider is configured.",
                    "Configure an identity provider, or start with the profile 'local' for the demo sign-in on this machine.");
        }
    }
}
