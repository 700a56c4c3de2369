package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.freeText;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("docs/domain.md, rule 5: custom services")
class CustomServicesTest {
    @Test
    void days_that_the_catalogue_itself_gives_a_service_are_accepted_below_the_minimum() {
        KnownServices known = new KnownServices() {
            @Override
            public Optional<String> serviceName(String key) {
                return Optional.of("Rehearsal");
            }

            @Override
            public boolean gives(String service, Days days) {
                return service.equals("svc-7") && days.equals(new Days(600));
            }
        };
        CustomServices rule = new CustomServices(SizingFixtures.POLICIES, known);

        assertThat(rule.check("services", "Lake", List.of(of("svc-7", "6"))).isAccepted())
                .isTrue();
        assertThat(rule.check("services", "Lake", List.of(of("svc-7", "6.5"))).isAccepted())
                .isFalse();
        assertThat(rule.check("services", "Lake", List.of(of("svc-8", "6"))).isAccepted())
                .isFalse();
    }

    private static CustomServiceEntry of(String service, String days) {
        return new CustomServiceEntry(service, "", new BigDecimal(days), "");
    }

    private final CustomServices services = new CustomServices(SizingFixtures.POLICIES, SizingFixtures.SERVICES);

    private Checked<List<CustomService>> check(CustomServiceEntry... entries) {
        return services.check("services", "Migration", Arrays.asList(entries));
    }

    @Test
    void a_catalogue_service_takes_the_catalogues_name_and_a_free_text_is_marked() {
        List<CustomService> accepted = check(service(" svc-1 ", "10"), freeText("  Data load ", "9999.99"))
                .orThrow();

        assertThat(accepted)
                .containsExactly(
                        new CustomService("svc-1", "Discovery workshop", days("10"), "agreed"),
                        new CustomService("", "Data load", days("9999.99"), ""));
        assertThat(accepted).extracting(CustomService::isFreeText).containsExactly(false, true);
    }

    @Test
    void at_least_one_service_is_needed() {
        Checked<List<CustomService>> checked = check();

        assertThat(refusals(checked)).containsExactly("services CUSTOM_SERVICES_MISSING");
        assertThat(checked.problems().getFirst().arguments()).containsExactly("Migration");
    }

    @ParameterizedTest
    @CsvSource({
        "9.99,CUSTOM_DAYS_BELOW_MINIMUM",
        "0,CUSTOM_DAYS_BELOW_MINIMUM",
        "-5,DAYS_OUT_OF_RANGE",
        "1E+9,DAYS_OUT_OF_RANGE",
        "10000,CUSTOM_DAYS_ABOVE_MAXIMUM",
        "10.001,DAYS_TOO_PRECISE"
    })
    void days_outside_the_limits_are_an_error_at_the_field_and_never_clamped(String days, ProblemCode code) {
        assertThat(refusals(check(service("svc-1", "10"), freeText("Data load", days))))
                .containsExactly("services[1].days " + code);
    }

    @Test
    void missing_days_are_an_error_at_the_field() {
        assertThat(refusals(check(freeText("Data load", null)))).containsExactly("services[0].days VALUE_MISSING");
    }

    @Test
    void the_minimum_is_the_catalogues_policy() {
        SizingPolicies strict = new SizingPolicies(days("25"), Days.ZERO);
        Checked<List<CustomService>> checked = new CustomServices(strict, SizingFixtures.SERVICES)
                .check("services", "Migration", List.of(service("svc-1", "24.5")));

        assertThat(checked.problems().getFirst().message())
                .isEqualTo("24.5 is less than the minimum of 25 days for a custom service; enter at least 25.");
        assertThat(SizingPolicies.INITIAL).isEqualTo(new SizingPolicies(days("10"), Days.ZERO));
    }

    @Test
    void the_same_service_occurs_once_per_line_item() {
        assertThat(refusals(check(service("svc-1", "10"), service("svc-2", "10"), service("svc-1", "20"))))
                .containsExactly("services[2].service SERVICE_TWICE");
        assertThat(refusals(check(freeText("Data load", "10"), freeText(" DATA LOAD", "20"))))
                .containsExactly("services[1].name SERVICE_TWICE");
    }

    @Test
    void a_free_text_that_reads_like_a_key_is_another_service() {
        assertThat(check(freeText("svc-1", "10"), service("svc-1", "20")).isAccepted())
                .isTrue();
    }

    @Test
    void a_service_that_the_catalogue_does_not_have_is_refused() {
        assertThat(refusals(check(service("svc-9", "10")))).containsExactly("services[0].service SERVICE_UNKNOWN");
    }

    @Test
    void services_are_known_by_their_key() {
        KnownServices known = KnownServices.of(Map.of("svc-7", "Rehearsal"));

        assertThat(known.serviceName("svc-7")).contains("Rehearsal");
        assertThat(known.serviceName("Rehearsal")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void a_free_text_needs_a_name(String name) {
        assertThat(refusals(check(freeText(name, "10"), freeText(null, "10"))))
                .containsExactly("services[0].name SERVICE_NAME_MISSING", "services[1].name SERVICE_NAME_MISSING");
    }

    @Test
    void names_and_notes_have_a_longest_length() {
        assertThat(check(freeText("x".repeat(200), "10")).isAccepted()).isTrue();
        assertThat(refusals(check(freeText("x".repeat(201), "10")))).containsExactly("services[0].name TEXT_TOO_LONG");
        assertThat(check(noted("x".repeat(2000))).isAccepted()).isTrue();
        assertThat(refusals(check(noted("x".repeat(2001))))).containsExactly("services[0].note TEXT_TOO_LONG");
    }

    @Test
    void control_characters_are_refused_but_lines_and_tabs_are_fine() {
        assertThat(refusals(check(noted("a\u0000b")))).containsExactly("services[0].note TEXT_NOT_PRINTABLE");
        assertThat(refusals(check(freeText("a\u0007b", "10")))).containsExactly("services[0].name TEXT_NOT_PRINTABLE");
        assertThat(check(noted("first\r\n\tsecond")).orThrow().getFirst().note())
                .isEqualTo("first\r\n\tsecond");
    }

    private static CustomServiceEntry noted(String note) {
        return new CustomServiceEntry("svc-1", null, BigDecimal.TEN, note);
    }

    @Test
    void every_problem_is_reported_at_once() {
        assertThat(refusals(check(new CustomServiceEntry("svc-9", null, BigDecimal.ONE, "\u0000"), null)))
                .containsExactly(
                        "services[0].service SERVICE_UNKNOWN",
                        "services[0].days CUSTOM_DAYS_BELOW_MINIMUM",
                        "services[0].note TEXT_NOT_PRINTABLE",
                        "services[1] VALUE_MISSING");
    }

    @Test
    void a_line_item_holds_at_most_500_services() {
        List<CustomServiceEntry> most = IntStream.range(0, 500)
                .mapToObj(i -> freeText("Service " + i, "10"))
                .toList();
        List<CustomServiceEntry> more = new ArrayList<>(most);
        more.add(freeText("One more", "10"));

        assertThat(services.check("services", "Migration", most).isAccepted()).isTrue();
        assertThat(refusals(services.check("services", "Migration", more)))
                .containsExactly("services TOO_MANY_SERVICES");
    }

    @Nested
    @DisplayName("in expert mode, where the rows of all line items are in one list")
    class ExpertMode {

        private final CatalogueLineItem first = lineItem("a", "1", "2", "3");
        private final CatalogueLineItem second = lineItem("b", "1", "2", "3");

        private Checked<Map<String, List<CustomService>>> check(CustomServiceRow... rows) {
            return services.checkAll("services", List.of(first, second), Arrays.asList(rows));
        }

        @Test
        void rows_are_gathered_by_line_item() {
            Map<String, List<CustomService>> accepted = check(
                            new CustomServiceRow("b", service("svc-1", "10")),
                            new CustomServiceRow("a", service("svc-1", "20")),
                            new CustomServiceRow("b", service("svc-2", "30")))
                    .orThrow();

            assertThat(accepted.keySet()).containsExactly("a", "b");
            assertThat(accepted.get("a")).extracting(CustomService::days).containsExactly(days("20"));
            assertThat(accepted.get("b")).extracting(CustomService::days).containsExactly(days("10"), days("30"));
        }

        @Test
        void each_custom_line_item_needs_a_row() {
            assertThat(refusals(check(new CustomServiceRow("a", service("svc-1", "10")))))
                    .containsExactly("services CUSTOM_SERVICES_MISSING");
        }

        @Test
        void a_row_names_a_line_item_that_is_custom() {
            assertThat(refusals(check(
                            new CustomServiceRow("a", service("svc-1", "10")),
                            new CustomServiceRow("b", service("svc-1", "10")),
                            new CustomServiceRow("c", service("svc-1", "10")),
                            new CustomServiceRow(" ", service("svc-1", "10")),
                            new CustomServiceRow(null, service("svc-1", "10")),
                            null)))
                    .containsExactly(
                            "services[2].lineItem LINE_ITEM_NOT_CUSTOM",
                            "services[3].lineItem VALUE_MISSING",
                            "services[4].lineItem VALUE_MISSING",
                            "services[5].lineItem VALUE_MISSING");
        }

        @Test
        void problems_are_at_the_row_as_it_was_typed() {
            assertThat(refusals(check(
                            new CustomServiceRow("b", service("svc-1", "10")),
                            new CustomServiceRow("a", service("svc-1", "1")),
                            new CustomServiceRow("b", service("svc-1", "10")))))
                    .containsExactly("services[1].days CUSTOM_DAYS_BELOW_MINIMUM", "services[2].service SERVICE_TWICE");
        }
    }
}
