package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.WebApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.w3c.dom.Document;

/** Answers that were right once. */
class ReplayTest extends SamlAttack {
    @Autowired
    private Environment environment;

    @Test
    void an_answer_counts_once_in_the_same_browser() {
        Document answer = answer().signed();
        accepted(answer);
        browser().post("/sign-out", "_csrf=" + token());
        refused(answer, "the assertion was used before");
    }

    @Test
    void a_stolen_answer_is_worth_nothing_in_another_browser() {
        Document answer = answer().signed();
        SamlBrowser thief = anotherBrowser();
        thief.begin();
        assertThat(thief.answer(answer).goesTo()).isEqualTo("/sign-in?refused");
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(thief.relayState(browser().relayState()).answer(answer).goesTo())
                .isEqualTo("/sign-in?refused");
    }

    /** Otherwise the victim would work in the attacker's account without noticing. */
    @Test
    void an_attackers_own_answer_does_not_sign_a_victims_browser_in() {
        Document attackers = answer().signed();
        SamlBrowser victim = anotherBrowser();
        assertThat(victim.relayState(browser().relayState()).answer(attackers).goesTo())
                .isEqualTo("/sign-in?refused");
        assertThat(victim.isSignedIn()).isFalse();
    }

    @Test
    void an_assertion_counts_once_even_if_it_comes_in_a_new_answer() {
        Answer first = answer();
        accepted(first.signed());
        SamlBrowser later = anotherBrowser();
        Answer second = Answer.to(later.begin()).set("assertion", first.assertionId());
        refused(later, later.answer(second.signed()), "/sign-in?refused", "the assertion was used before");
    }

    @Test
    void an_answer_counts_once_on_two_nodes() {
        Document answer = answer().signed();
        accepted(answer);
        try (ConfigurableApplicationContext other = secondNode()) {
            SamlBrowser elsewhere = new SamlBrowser(port(other)).takingOver(browser());
            assertThat(elsewhere.answer(answer).goesTo()).isEqualTo("/sign-in?refused");
            assertThat(elsewhere.isSignedIn())
                    .as("both nodes know the session of the first delivery")
                    .isTrue();
        }
    }

    @Test
    void a_sign_in_that_began_on_one_node_ends_on_another() {
        try (ConfigurableApplicationContext other = secondNode()) {
            SamlBrowser elsewhere = new SamlBrowser(port(other)).takingOver(browser());
            assertThat(elsewhere.answer(answer().signed()).goesTo()).isEqualTo("/");
            assertThat(elsewhere.isSignedIn()).isTrue();
        }
    }

    @Test
    void of_many_who_send_an_answer_at_once_one_is_let_in() {
        Document answer = answer().signed();
        List<CompletableFuture<String>> all = Stream.generate(() -> new SamlBrowser(port()).takingOver(browser()))
                .limit(8)
                .map(twin ->
                        CompletableFuture.supplyAsync(() -> twin.answer(answer).goesTo()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter("/"::equals))
                .hasSize(1);
    }

    private ConfigurableApplicationContext secondNode() {
        Map<String, Object> settings = new HashMap<>(SamlPortalSettings.all());
        settings.put("server.port", 0);
        for (String database : List.of("url", "username", "password")) {
            settings.put(
                    "spring.datasource." + database, environment.getRequiredProperty("spring.datasource." + database));
        }
        return new SpringApplicationBuilder(WebApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
