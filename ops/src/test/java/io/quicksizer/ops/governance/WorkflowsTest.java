package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {

    private static final String GOOD = """
            on: push
            permissions: {}
            jobs:
              build:
                permissions: { contents: read }
                timeout-minutes: 5
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
                    with: { persist-credentials: false }
                  - run: echo "$TITLE"
            """;

    @Test
    void no_workflow_has_more_rights_than_it_needs_or_runs_what_may_change_under_it() {
        assertThat(Workflow.all())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(workflow -> assertThat(workflow.objections()).isEmpty());
    }

    @Test
    void a_good_workflow_is_left_alone() throws JsonProcessingException {
        assertThat(objections(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on: push | on: pull_request_target | a stranger",
                "on: push | on: { workflow_run: {} } | a stranger",
                "permissions: {} | permissions: write-all | gives rights to all",
                "permissions: {} | permissions: { contents: write } | gives rights to all",
                "permissions: { contents: read } | name: x | does not say which rights",
                "timeout-minutes: 5 | name: x | no timeout-minutes",
                "@3d3c42e5aac5ba805825da76410c181273ba90b1 | @v7 | not pinned",
                "persist-credentials: false | persist-credentials: true | leaves the token behind",
                "\"$TITLE\" | \"${{ github.event.issue.title }}\" | pastes an expression",
            })
    void a_workflow_is_refused_when(String instead, String of, String objection) throws JsonProcessingException {
        assertThat(GOOD).contains(instead);

        assertThat(objections(GOOD.replace(instead, of)))
                .anySatisfy(found -> assertThat(found).contains(objection));
    }

    @Test
    void what_a_merge_waits_for_is_the_name_of_a_check() {
        var checks = new ArrayList<String>();
        Workflow.all().forEach(workflow -> checks.addAll(workflow.checks()));
        var required = new ArrayList<String>();
        Checkout.yaml(".github/rulesets/main.json")
                .path("rules")
                .forEach(rule -> rule.path("parameters")
                        .path("required_status_checks")
                        .forEach(check -> required.add(check.path("context").asText())));

        assertThat(required).contains("build and test", "container images").allMatch(checks::contains);
    }

    @Test
    void nothing_is_published_before_every_other_job_of_the_release_is_green() {
        var jobs = Checkout.yaml(".github/workflows/release.yml").path("jobs");
        var others = new ArrayList<String>();
        jobs.fieldNames().forEachRemaining(others::add);
        others.remove("publish");

        assertThat(jobs.path("publish").path("needs"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(others);
        assertThat(jobs.path("publish").has("if")).isFalse();
    }

    @Test
    void a_high_or_critical_weakness_fails_every_scan() {
        assertThat(Checkout.yaml(".github/workflows/security.yml").findParents("scan-type"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(scan -> {
                    assertThat(scan.path("severity").asText()).isEqualTo("HIGH,CRITICAL");
                    assertThat(scan.path("exit-code").asText()).isEqualTo("1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven", "npm", "github-actions", "docker"})
    void updates_are_proposed_for_every_kind_of_dependency_after_a_waiting_time(String kind) {
        assertThat(Checkout.yaml(".github/dependabot.yml").path("updates"))
                .filteredOn(update -> update.path("package-ecosystem").asText().equals(kind))
                .singleElement()
                .satisfies(update -> assertThat(
                                update.path("cooldown").path("default-days").asInt())
                        .isPositive());
    }

    private static List<String> objections(String workflow) throws JsonProcessingException {
        return new Workflow("w.yml", new ObjectMapper(new YAMLFactory()).readTree(workflow)).objections();
    }
}
