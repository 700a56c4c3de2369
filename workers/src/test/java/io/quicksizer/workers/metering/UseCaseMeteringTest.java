package io.quicksizer.workers.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class UseCaseMeteringTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(UseCaseMetering.class, Metered.class);

    @Test
    void a_use_case_is_timed_by_class_method_and_outcome() {
        application.run(context -> {
            Tried tried = context.getBean(Tried.class);
            tried.end(new Answer.Done<>("done"));
            tried.end(new Answer.Missing<>("engagement"));
            tried.end(new Answer.Invalid<>(List.of()));
            assertThatIllegalStateException().isThrownBy(tried::breakDown);
            tried.unmetered();

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(count(meters, "Tried.end", "done")).isEqualTo(1);
            assertThat(count(meters, "Tried.end", "missing")).isEqualTo(1);
            assertThat(count(meters, "Tried.end", "invalid")).isEqualTo(1);
            assertThat(count(meters, "Tried.breakDown", "failed")).isEqualTo(1);
            assertThat(meters.find("quicksizer.usecase").timers()).hasSize(4);
        });
    }

    private static long count(MeterRegistry meters, String usecase, String outcome) {
        return meters.get("quicksizer.usecase")
                .tag("usecase", usecase)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    /** No stereotype: the component scan of the applications must not find it. */
    static class Metered {
        @Bean
        static InfrastructureAdvisorAutoProxyCreator proxies() {
            InfrastructureAdvisorAutoProxyCreator creator = new InfrastructureAdvisorAutoProxyCreator();
            creator.setProxyTargetClass(true);
            return creator;
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Tried tried() {
            return new Tried();
        }
    }

    static class Tried {
        public Answer<String> end(Answer<String> answer) {
            return answer;
        }

        public Answer<String> breakDown() {
            throw new IllegalStateException("broken");
        }

        public String unmetered() {
            return "";
        }
    }
}
