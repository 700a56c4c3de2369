package io.quicksizer.web.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.preview.PreviewPortal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A journey with the real models, jobs and outbox on the engine in memory, and what operators see of it. */
class ObservabilityTest {
    private static final String ID = "checkout-2026.11_30";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private static PreviewPortal portal;
    private static SmallJourney journey;
    private static HttpResponse<String> submitted;

    @BeforeAll
    static void walk() throws Exception {
        portal = PreviewPortal.start(0);
        journey = SmallJourney.toReview(portal);
        submitted = journey.submit("X-Correlation-Id", ID, "traceparent", TRACEPARENT);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                jdbc().queryForList(
                                                "select 1 from audit_entry where action = 'export.announce' and outcome = 'DONE'"))
                        .hasSize(1));
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @Test
    void one_id_and_one_trace_go_from_the_request_through_outbox_engine_and_worker_to_document_and_audit_log() {
        assertThat(submitted.headers().firstValue("X-Correlation-Id")).contains(ID);
        assertThat(submitted.headers().firstValue("traceparent").orElseThrow())
                .startsWith("00-" + TRACE + "-")
                .isNotEqualTo(TRACEPARENT);

        Map<String, Object> message = jdbc().queryForMap("select * from outbox_message where correlation_id = ?", ID);
        assertThat(message.get("traceparent").toString()).startsWith("00-" + TRACE + "-");
        assertThat(message.get("delivered_at")).isNotNull();

        Long instance = jdbc().queryForObject(
                        "select p.instance_key from engagement e join process_run p on p.run_id = e.run_id where e.id = ?::uuid",
                        Long.class,
                        journey.id());
        assertThat(portal.engine().variables(java.util.Objects.requireNonNull(instance)))
                .containsEntry("correlationId", '"' + ID + '"')
                .hasEntrySatisfying("traceparent", trace -> assertThat(trace).contains(TRACE));

        assertThat(jdbc().queryForList(
                                "select kind from export_document where correlation_id = ? order by kind",
                                String.class,
                                ID))
                .containsExactly("CSV", "INTERNAL_PDF", "PDF", "XLSX");
        assertThat(jdbc().queryForList(
                                "select distinct action from audit_entry where correlation_id = ?", String.class, ID))
                .contains("export.render", "export.announce");
    }

    @Test
    void every_metric_of_the_documentation_is_measured_and_every_metric_of_ours_is_documented() throws Exception {
        MetricsPage page = MetricsPage.read();
        ScrapedMetrics scraped = scrape();

        assertThat(page.applications()).hasSizeGreaterThan(15);
        assertThat(scraped.ours())
                .as("metrics that docs/monitoring.md lists without a dagger")
                .containsAll(page.fromTheStart());
        assertThat(page.applications())
                .as("metrics of the applications, to be listed in docs/monitoring.md")
                .containsAll(scraped.ours());
    }

    /** Prometheus 2 drops the whole scrape otherwise. */
    @Test
    void only_buckets_and_counters_have_exemplars_in_the_format_that_prometheus_asks_for() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/actuator/prometheus"))
                .header("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5")
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text");
        assertThat(response.body().lines().filter(line -> line.contains(" # {")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\w+(_bucket|_total)[{ ].*"));
    }

    @Test
    void a_journey_leaves_rate_errors_and_duration_of_its_use_cases_and_elements() throws Exception {
        ScrapedMetrics scraped = scrape();

        assertThat(scraped.families())
                .contains(
                        "quicksizer_usecase_seconds_count",
                        "quicksizer_usecase_seconds_bucket",
                        "quicksizer_job_seconds_count",
                        "quicksizer_step_available_seconds_count",
                        "quicksizer_outbox_delivery_total",
                        "quicksizer_export_total");
        assertThat(scraped.labels().get("element")).contains(Step.CONTEXT.elementId(), Step.REVIEW.elementId());
        assertThat(scraped.labels().get("usecase")).anyMatch(usecase -> usecase.matches("[A-Z]\\w+\\.[a-z]\\w+"));
    }

    @Test
    void no_label_holds_an_id_or_a_name_of_a_person_or_an_engagement() throws Exception {
        assertThat(scrape().labels()).allSatisfy((label, values) -> {
            assertThat(label)
                    .isNotIn(
                            "engagement", "engagement_id", "user", "person", "owner", "customer", "correlation", "run");
            assertThat(values)
                    .noneMatch(value ->
                            value.contains(journey.id()) || value.contains("Observed") || value.contains("Northwind"))
                    .doesNotContain("planner", "admin", "approver");
        });
    }

    @Test
    void every_query_of_a_dashboard_asks_for_a_metric_that_exists() throws Exception {
        List<Dashboard> dashboards = Dashboard.all();
        Set<String> known = new TreeSet<>(scrape().families());
        known.addAll(MetricsPage.read().elsewhere());
        known.add("up"); // Prometheus itself

        assertThat(dashboards).hasSizeGreaterThanOrEqualTo(3).allSatisfy(dashboard -> {
            assertThat(dashboard.metrics()).isNotEmpty();
            assertThat(known).as(dashboard.title()).containsAll(dashboard.metrics());
        });
    }

    private static ScrapedMetrics scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/actuator/prometheus"))
                .build();
        return ScrapedMetrics.of(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(portal.database());
    }
}
