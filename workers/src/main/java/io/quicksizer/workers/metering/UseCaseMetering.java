package io.quicksizer.workers.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.workers.result.Answer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Timing of every use case, which is every public method of the core that returns an {@link Answer}. */
@Configuration(proxyBeanMethods = false)
class UseCaseMetering {
    private static final String CORE = "io.quicksizer.workers.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor useCaseTimer(ObjectProvider<MeterRegistry> meters) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new UseCases(), new UseCaseTimer(meters));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // outside the transaction, so that the time includes its commit
        return advisor;
    }

    /**
     * The pointcut of use cases. Final classes and records are excluded because they can't be proxied; no use case is
     * one.
     */
    private static final class UseCases extends StaticMethodMatcherPointcut {
        private UseCases() {
            setClassFilter(type ->
                    type.getName().startsWith(CORE) && !Modifier.isFinal(type.getModifiers()) && !type.isRecord());
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && Answer.class.isAssignableFrom(method.getReturnType());
        }
    }
}
