package io.quicksizer.workers.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;

/** The timer {@code quicksizer.usecase} with the tags usecase (class and method) and outcome. */
final class UseCaseTimer implements MethodInterceptor {
    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5)
    };

    private final ObjectProvider<MeterRegistry> meters;

    UseCaseTimer(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            Object answer = invocation.proceed();
            outcome = outcome(answer);
            return answer;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            String name = name(invocation);
            String ended = outcome;
            meters.ifAvailable(registry -> timer(registry, name, ended).record(took));
        }
    }

    private static String name(MethodInvocation invocation) {
        Class<?> type = AopUtils.getTargetClass(
                invocation.getThis() == null ? invocation.getMethod().getDeclaringClass() : invocation.getThis());
        return type.getSimpleName() + "." + invocation.getMethod().getName();
    }

    private static String outcome(@Nullable Object answer) {
        return switch (answer) {
            case Answer.Done<?> done -> "done";
            case Answer.Refused<?> refused -> "refused";
            case Answer.Missing<?> missing -> "missing";
            case Answer.Invalid<?> invalid -> "invalid";
            case Answer.Conflicting<?> conflicting -> "conflict";
            case null, default -> "failed";
        };
    }

    private static Timer timer(MeterRegistry registry, String name, String outcome) {
        return Timer.builder("quicksizer.usecase")
                .description("One use case, including its transaction")
                .tag("usecase", name)
                .tag("outcome", outcome)
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
