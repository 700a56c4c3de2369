package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.web.WebApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A portal that anybody could walk into, or nobody, does not start. */
class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"local,prod", "local,production", "prod,demo", "production,local"})
    void demo_sign_in_beside_a_production_profile_does_not_start(String profiles) {
        assertThatThrownBy(() -> start(profiles))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot run in production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "prod", "default"})
    void without_an_identity_provider_it_does_not_start(String profiles) {
        assertThatThrownBy(() -> start(profiles))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no identity provider");
    }

    @Test
    void the_refusal_says_what_to_do() {
        StartRefused refused = new StartRefused("Nobody could sign in.", "Configure an identity provider.");

        org.assertj.core.api.Assertions.assertThat(
                        new StartRefusedAnalyzer().analyze(refused).getAction())
                .isEqualTo("Configure an identity provider.");
    }

    private static void start(String profiles) {
        new SpringApplicationBuilder(WebApplication.class)
                .profiles(profiles.split(","))
                .run("--server.port=0")
                .close();
    }
}
