package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.workers.delivery.DeadDeliveries;
import io.quicksizer.workers.delivery.Delivering;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.webhook.WebhookEntry;
import io.quicksizer.workers.webhook.Webhooks;
import io.quicksizer.workers.webhook.Webhooks.Registered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Webhooks, to a real receiver on this machine. */
@UseCaseTest
class WebhookTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Delivering delivering;

    @Autowired
    private DeadDeliveries dead;

    @Autowired
    private DeliveryStore deliveries;

    @Autowired
    private TransactionOperations transactions;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer receiver;

    private record Call(String path, String body, Map<String, String> headers) {}

    @BeforeEach
    void newDay() throws IOException {
        office.newDay();
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from webhook_endpoint").update();
        jdbc.sql("delete from notification_settings where user_name = 'admin'").update();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                                    header -> header.getValue().getFirst()))));
            Integer answer = answers.poll();
            if (answer != null && answer / 100 == 3) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        jdbc.sql("delete from webhook_endpoint").update();
    }

    @Test
    void a_crm_learns_of_the_proposal_and_its_days_under_its_opportunity() throws Exception {
        Registered crm = register("CRM", "SIGNED_JSON", "EXPORT_READY", "DECISION");
        UUID id = office.submitted("For the CRM");
        office.decide("approver", id, "approve");
        delivering.deliverDue();

        assertThat(calls).hasSize(2);
        Call ready = calls.stream()
                .filter(call -> "EXPORT_READY".equals(call.headers().get("quicksizer-kind")))
                .findFirst()
                .orElseThrow();
        JsonNode body = JSON.readTree(ready.body());
        assertThat(body.path("facts").path("opportunity").asText()).isEqualTo("OPP-7");
        assertThat(body.path("facts").path("days").asText())
                .isEqualTo(
                        office.revision(id).orElseThrow().content().totalDays().toPlainString());
        assertThat(body.path("engagementId").asText()).isEqualTo(id.toString());
        assertThat(body.path("address").asText()).isEqualTo("https://portal.example/engagements/" + id);
        assertThat(body.path("id").asText()).isEqualTo(ready.headers().get("quicksizer-delivery"));
        assertThat(isSigned(ready, String.valueOf(crm.secret()))).isTrue();
        assertThat(isSigned(new Call("/", ready.body() + " ", ready.headers()), String.valueOf(crm.secret())))
                .isFalse();
        delivering.deliverDue();
        assertThat(calls).hasSize(2);
    }

    @Test
    void a_call_that_fails_is_repeated_with_the_same_id_and_a_signature_of_its_own_time() {
        Registered endpoint = register("Flaky", "SIGNED_JSON", "SUBMITTED");
        answers.addAll(List.of(503, 429, 204));
        office.submitted("Repeated");
        delivering.deliverDue();
        assertThat(calls).hasSize(1);
        clock.pass(Duration.ofSeconds(40));
        delivering.deliverDue();
        clock.pass(Duration.ofSeconds(70));
        delivering.deliverDue();
        assertThat(calls).hasSize(3);
        assertThat(calls.stream()
                        .map(call -> call.headers().get("quicksizer-delivery"))
                        .distinct())
                .hasSize(1);
        assertThat(calls.stream()
                        .map(call -> call.headers().get("quicksizer-signature"))
                        .distinct())
                .hasSize(3);
        assertThat(calls).allMatch(call -> isSigned(call, String.valueOf(endpoint.secret())));
        assertThat(latest()).containsExactly("DELIVERED 3");
    }

    @Test
    void redirects_are_not_followed_and_a_refusal_for_good_waits_for_an_administrator() {
        register("Moved", "SIGNED_JSON", "SUBMITTED");
        answers.addAll(List.of(404));
        office.submitted("Refused for good");
        delivering.deliverDue();
        assertThat(latest()).containsExactly("DEAD 1");
        assertThat(dead.list(office.person("admin")).ifDone().orElseThrow().dead())
                .hasSize(1);

        answers.addAll(List.of(307));
        office.submitted("Redirected");
        delivering.deliverDue();
        assertThat(calls).extracting(Call::path).containsOnly("/hook");
    }

    @Test
    void addresses_of_other_networks_are_not_called_whatever_their_name_is() {
        register("Inside", "SIGNED_JSON", "SUBMITTED");
        jdbc.sql("update webhook_endpoint set url = 'https://localhost/hook'").update();
        office.submitted("To the inside");
        delivering.deliverDue();
        assertThat(latest()).containsExactly("DEAD 1");
        assertThat(calls).isEmpty();
        jdbc.sql("update webhook_endpoint set url = 'http://10.0.0.1/hook'").update();
        office.submitted("To the inside again");
        delivering.deliverDue();
        assertThat(calls).isEmpty();
    }

    @Test
    void slack_and_teams_get_messages_in_their_own_form_without_anybodys_markup() throws Exception {
        register("Slack", "SLACK", "SUBMITTED");
        UUID id = office.opened("<!channel> & [x](y)");
        jdbc.sql("update engagement set name = '<!channel> & [x](y)' where id = :id")
                .param("id", id)
                .update();
        register("Teams", "TEAMS", "CLOSED");
        UUID submitted = office.submitted("S");
        jdbc.sql("update notification_event set facts = facts || '{\"engagement\":\"<!channel> & [x](y)\"}'"
                        + " where engagement_id = :id")
                .param("id", submitted)
                .update();
        delivering.deliverDue();
        assertThat(JSON.readTree(calls.getFirst().body()).path("text").asText())
                .isEqualTo("<https://portal.example/engagements/" + submitted
                        + "|&lt;!channel&gt; &amp; [x](y): revision 1 was submitted>\nNorthwind · 85 days");
        assertThat(calls.getFirst().headers()).doesNotContainKey("quicksizer-signature");
    }

    @Test
    void texts_are_in_the_language_of_the_administrator_who_registered_it() throws Exception {
        jdbc.sql("update person set language = 'de' where user_name = 'admin'").update();
        register("Deutsch", "SLACK", "SUBMITTED");
        jdbc.sql("update person set language = null where user_name = 'admin'").update();
        UUID id = office.submitted("S");
        delivering.deliverDue();
        assertThat(JSON.readTree(calls.getFirst().body()).path("text").asText())
                .contains("Revision 1 wurde eingereicht", id.toString());
    }

    @Test
    void a_test_is_sent_on_request_and_a_renewed_secret_signs_from_then_on() {
        Registered first = register("Tested", "SIGNED_JSON", "SUBMITTED");
        UUID id = first.endpoint().id();
        Office.accepted(webhooks.test(office.person("admin"), id));
        delivering.deliverDue();
        assertThat(calls.getFirst().headers()).containsEntry("quicksizer-kind", "TEST");
        Registered second =
                webhooks.renewSecret(office.person("admin"), id).ifDone().orElseThrow();
        assertThat(second.secret()).isNotEqualTo(first.secret());
        Office.accepted(webhooks.test(office.person("admin"), id));
        delivering.deliverDue();
        assertThat(isSigned(calls.getLast(), String.valueOf(second.secret()))).isTrue();
        assertThat(isSigned(calls.getLast(), String.valueOf(first.secret()))).isFalse();
        Office.accepted(webhooks.activate(office.person("admin"), id, false));
        office.submitted("Switched off");
        delivering.deliverDue();
        assertThat(calls).hasSize(2);
        Office.accepted(webhooks.remove(office.person("admin"), id));
        assertThat(webhooks.test(office.person("admin"), id)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void nothing_is_queued_for_an_endpoint_that_was_removed_meanwhile() {
        register("Gone", "SIGNED_JSON", "CLOSED");
        UUID event = NewId.next();
        UUID gone = UUID.randomUUID();
        jdbc.sql("""
                        insert into notification_event (id, event_key, kind, path, actor, facts, occurred_at)
                        values (:id, :id, 'CLOSED', '/', 'planner', '{}', now())""").param("id", event).update();
        Boolean added =
                transactions.execute(status -> deliveries.webhook("webhook:gone", gone, event, clock.instant()));
        assertThat(added).isFalse();
    }

    @Test
    void only_administrators_register_endpoints_and_only_fitting_ones() {
        WebhookEntry entry = new WebhookEntry("A", url(), "SIGNED_JSON", List.of("DECISION"));
        assertThat(webhooks.register(office.person("planner"), entry)).isInstanceOf(Answer.Refused.class);
        assertThat(webhooks.list(office.person("approver"))).isInstanceOf(Answer.Refused.class);
        Answer<Registered> unfit = webhooks.register(
                office.person("admin"), new WebhookEntry(" ", "http://10.0.0.1/", "XML", List.of("NONSENSE")));
        assertThat(((Answer.Invalid<?>) unfit)
                        .problems().stream().map(problem -> problem.code().toString()))
                .containsExactly(
                        "WEBHOOK_NAME_UNFIT",
                        "WEBHOOK_ADDRESS_REFUSED",
                        "WEBHOOK_FORMAT_UNKNOWN",
                        "WEBHOOK_KIND_UNKNOWN");
        Answer<Registered> unreadable = webhooks.register(
                office.person("admin"), new WebhookEntry("\u200B", url(), "SIGNED_JSON", List.of("DECISION")));
        assertThat(((Answer.Invalid<?>) unreadable)
                        .problems().stream().map(problem -> problem.code().toString()))
                .containsExactly("TEXT_NOT_PRINTABLE");
        assertThat(webhooks.register(office.person("admin"), entry)
                        .ifDone()
                        .orElseThrow()
                        .endpoint()
                        .host())
                .doesNotContain("/hook");
    }

    private Registered register(String name, String format, String... kinds) {
        return webhooks.register(office.person("admin"), new WebhookEntry(name, url(), format, List.of(kinds)))
                .ifDone()
                .orElseThrow();
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private List<String> latest() {
        return webhooks.list(office.person("admin")).ifDone().orElseThrow().endpoints().getFirst().latest().stream()
                .map(sent -> sent.state() + " " + sent.attempts())
                .toList();
    }

    /** Checks a signature as docs/webhooks.md tells a receiver to. */
    private boolean isSigned(Call call, String secret) {
        String[] parts = call.headers().get("quicksizer-signature").split(",");
        String time = parts[0].substring("t=".length());
        String expected = hmac(secret, time + "." + call.body());
        boolean fresh = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) < 300;
        return fresh && parts[1].equals("v1=" + expected);
    }

    private static String hmac(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
