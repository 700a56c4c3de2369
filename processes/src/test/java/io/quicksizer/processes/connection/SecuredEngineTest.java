package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camunda.zeebe.client.ZeebeClient;
import io.quicksizer.processes.connection.EngineSettings.ClientCredentials;
import io.quicksizer.processes.connection.TokenEndpoint.Issued;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.WorkflowEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The engine is talked to over TLS and with client credentials")
class SecuredEngineTest {
    @TempDir
    private static Path keys;

    private static PrivateAuthority authority;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T10:00:00Z"));
    private final AtomicReference<String> secret = new AtomicReference<>("first-secret");
    private final List<EngineConnection> connections = new ArrayList<>();
    private SecuredGateway gateway;

    @BeforeAll
    static void makeAuthority() {
        authority = new PrivateAuthority(keys).sign("gateway");
    }

    @BeforeEach
    void startGateway() throws IOException {
        gateway = new SecuredGateway(authority);
    }

    @AfterEach
    void stopGateway() {
        connections.forEach(EngineConnection::close);
        gateway.close();
    }

    @Test
    void one_token_goes_with_every_call_over_both_gateways() {
        WorkflowEngine engine = engine(authority.certificate());
        assertThat(engine.incidents(5)).isEmpty();
        assertThat(engine.incidents(5)).isEmpty();
        assertThat(engine.health().gatewayVersion()).isEqualTo("8.8.0");

        assertThat(gateway.served).containsExactly("REST Bearer token-1", "REST Bearer token-1", "gRPC Bearer token-1");
        assertThat(gateway.asked)
                .containsExactly("grant_type=client_credentials&client_id=quicksizer&client_secret=first-secret"
                        + "&audience=orchestration-api&scope=camunda+openid");
    }

    @Test
    void a_refused_token_is_replaced_and_the_same_call_repeated() {
        WorkflowEngine engine = engine(authority.certificate());
        assertThat(engine.incidents(5)).isEmpty();

        gateway.revoke();
        now.set(now.get().plusSeconds(5));
        assertThat(engine.incidents(5)).isEmpty();
        gateway.revoke();
        now.set(now.get().plusSeconds(5));
        assertThat(engine.health().gatewayVersion()).isEqualTo("8.8.0");

        assertThat(gateway.served).containsExactly("REST Bearer token-1", "REST Bearer token-2", "gRPC Bearer token-3");
    }

    @Test
    void a_token_that_is_refused_at_once_is_not_asked_for_again_and_again() {
        gateway.refusesAll = true;
        WorkflowEngine engine = engine(authority.certificate());

        assertThatExceptionOfType(EngineUnavailable.class).isThrownBy(() -> engine.incidents(5));
        assertThat(engine.health().ready()).isFalse();
        assertThat(gateway.asked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_token_is_replaced_half_a_minute_before_it_ends() {
        List<String> applied = new ArrayList<>();
        BearerToken token = new BearerToken(issuing("one", "two"), now::get);

        apply(token, applied);
        now.set(now.get().plusSeconds(269));
        apply(token, applied);
        now.set(now.get().plusSeconds(1));
        apply(token, applied);

        assertThat(applied).containsExactly("Bearer one", "Bearer one", "Bearer two");
    }

    @Test
    void a_secret_that_was_changed_is_used_for_the_next_token() {
        gateway.secret = "second-secret";
        WorkflowEngine engine = engine(authority.certificate());
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> engine.incidents(5))
                .havingCause()
                .havingRootCause()
                .withMessageContaining("HTTP 401 invalid_client")
                .withMessageNotContaining("first-secret");

        secret.set("second-secret");
        assertThat(engine.incidents(5)).isEmpty();
    }

    @Test
    void without_the_authority_nobody_is_trusted_and_no_secret_is_sent() {
        WorkflowEngine engine = engine(null);

        assertThatExceptionOfType(EngineUnavailable.class).isThrownBy(() -> engine.incidents(5));
        assertThat(engine.health().ready()).isFalse();
        assertThat(gateway.asked).isEmpty();
    }

    @Test
    void tls_for_one_gateway_only_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineSettings(
                        URI.create("http://engine:26500"),
                        URI.create("https://engine:8080"),
                        null,
                        null,
                        1,
                        Duration.ofSeconds(1)))
                .withMessageContaining("or neither");
    }

    private WorkflowEngine engine(@Nullable Path trusted) {
        EngineSettings settings = new EngineSettings(
                gateway.grpcAddress(),
                gateway.restAddress(),
                new ClientCredentials(
                        gateway.restAddress().resolve("/token"),
                        "quicksizer",
                        secret::get,
                        "orchestration-api",
                        "camunda openid"),
                trusted,
                1,
                Duration.ofSeconds(10));
        ZeebeClient client = ClientFactory.clientFor(settings, now::get);
        EngineConnection connection = new EngineConnection(client, new RestHumanTasks(client), new RestSearch(client));
        connections.add(connection);
        return connection.workflow();
    }

    private static BearerToken.Source issuing(String... tokens) {
        List<String> left = new ArrayList<>(List.of(tokens));
        return () -> new Issued(left.removeFirst(), Duration.ofSeconds(300));
    }

    private static void apply(BearerToken token, List<String> applied) {
        try {
            token.applyCredentials((name, value) -> applied.add(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
