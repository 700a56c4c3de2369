package io.quicksizer.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.StandInJobs;
import io.quicksizer.workers.delivery.Delivering;
import io.quicksizer.workers.export.AnnouncingExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@QuicksizerDatabase(sharedAs = "portal-crm")
@TestPropertySource(
        properties = {
            "quicksizer.webhooks.key=for-tests-only-0123456789-abcdefgh",
            "quicksizer.webhooks.hosts=127.0.0.1"
        })
@DisplayName("A CRM gives its opportunity and gets the proposal and its days")
class CrmHookTest {
    private static final String API = "/api/v1";
    private static final String OPPORTUNITY = "OPP-2042";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StandInJobs jobs;

    @Autowired
    private AnnouncingExport announcing;

    @Autowired
    private Delivering delivering;

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private HttpServer crm;
    private String webhook = "";

    @BeforeEach
    void aCrmListens() throws IOException {
        crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crm.createContext("/", this::hear);
        crm.start();
        webhook = portal.as("admin")
                .post(API + "/webhooks", """
                        {"name":"CRM","url":"http://127.0.0.1:%d/hook","format":"SIGNED_JSON","kinds":["EXPORT_READY"]}""".formatted(crm.getAddress().getPort()))
                .isStatus(200)
                .json()
                .path("id")
                .asText();
    }

    @AfterEach
    void close() {
        portal.as("admin").json("DELETE", API + "/webhooks/" + webhook, "");
        crm.stop(0);
    }

    @Test
    void it_opens_the_engagement_hears_of_the_documents_and_downloads_them_with_the_scope_for_documents() {
        engine.opened("So that there is a catalogue");
        String token = token("crm-hook", "\"ENGAGEMENTS_READ\",\"ENGAGEMENTS_WRITE\",\"DOCUMENTS_READ\"");
        approved(opened(token));
        delivering.deliverDue();

        JsonNode notification = heard.stream()
                .filter(body -> OPPORTUNITY.equals(
                        body.path("facts").path("opportunity").asText()))
                .findFirst()
                .orElseThrow();
        JsonNode revision = with(token)
                .get(API + "/engagements/" + notification.path("engagementId").asText() + "/revisions")
                .isStatus(200)
                .json()
                .get(0);
        String documents = API + "/revisions/" + revision.path("id").asText();
        assertThat(with(token)
                        .get(documents)
                        .isStatus(200)
                        .json()
                        .at("/content/totals/days")
                        .decimalValue())
                .isEqualByComparingTo(
                        new BigDecimal(notification.path("facts").path("days").asText()));
        JsonNode pdf = document(with(token).get(documents + "/exports"), "PDF");
        Reply proposal = with(token).get(pdf.path("content").asText()).isStatus(200);
        assertThat(new String(proposal.bytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(Sha256.of(proposal.bytes())).isEqualTo(pdf.path("sha256").asText());
        with(token("crm-without", "\"ENGAGEMENTS_READ\""))
                .get(pdf.path("content").asText())
                .isStatus(403);
    }

    private UUID opened(String token) {
        return UUID.fromString(with(token)
                .post(
                        API + "/engagements",
                        "{\"name\":\"From the CRM\",\"customer\":\"Northwind\",\"opportunity\":\"" + OPPORTUNITY
                                + "\"}")
                .isStatus(201)
                .json()
                .path("id")
                .asText());
    }

    /** People size, submit and approve it, and its documents are made. */
    private void approved(UUID id) {
        engine.arrive(id, Step.CONTEXT);
        for (Step step = Step.CONTEXT;
                step != Step.REVIEW;
                step = step.next(false).orElseThrow()) {
            String entry = StandInEngine.entry(step).replace("OPP-7", OPPORTUNITY);
            engine.submit(id, step, entry).isStatus(202);
            engine.arrive(id, step.next(false).orElseThrow());
        }
        engine.submittedBy("planner", id);
        String signOff = API + "/engagements/" + id;
        String hash = portal.as("approver")
                .get(signOff + "/sign-off")
                .isStatus(200)
                .json()
                .path("contentSha256")
                .asText();
        portal.as("approver")
                .post(
                        signOff + "/decision",
                        "{\"decision\":\"approve\",\"comment\":\"\",\"contentSha256\":\"" + hash + "\"}")
                .isStatus(202);
        engine.render(id);
        announcing.announce(
                jobs.called(id, ProcessId.SIZING_EXPORT, JobType.ANNOUNCE_EXPORT, "Task_AnnounceExport", Map.of()));
    }

    private static JsonNode document(Reply exports, String kind) {
        for (JsonNode document : exports.isStatus(200).json()) {
            if (kind.equals(document.path("kind").asText())) {
                return document;
            }
        }
        throw new AssertionError(kind + " is not among " + exports.text());
    }

    private String token(String name, String scopes) {
        return portal.as("admin")
                .post(API + "/service-tokens", """
                        {"name":"%s","role":"PLANNER","team":"north","scopes":[%s],"days":1}""".formatted(name, scopes))
                .isStatus(200)
                .json()
                .path("token")
                .asText();
    }

    private Portal.Call with(String token) {
        return portal.anonymous().header("Authorization", "Bearer " + token);
    }

    private void hear(HttpExchange exchange) {
        try {
            heard.add(new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            exchange.close();
        }
    }
}
