package io.quicksizer.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FitTest {
    private static final String PATH = "/api/v1/fit";

    @Autowired
    private Portal portal;

    @Test
    void a_budget_is_filled_by_each_strategy_and_never_exceeded() {
        JsonNode fitted = portal.as("planner")
                .post(PATH, "{\"targetDays\":75}")
                .isStatus(200)
                .json();

        assertThat(fitted.path("proposals").findValuesAsText("strategy"))
                .containsExactly("balanced", "coverage", "depth");
        for (JsonNode proposal : fitted.path("proposals")) {
            assertThat(proposal.path("days").decimalValue()).isLessThanOrEqualTo(new java.math.BigDecimal(75));
            assertThat(proposal.path("rows").size()).isPositive();
            assertThat(proposal.path("rows").get(0).path("reasons").size()).isPositive();
        }
    }

    @Test
    void only_the_line_items_asked_for_are_proposed() {
        JsonNode fitted = portal.as("viewer")
                .post(
                        PATH,
                        "{\"targetDays\":500,\"durationYears\":2,\"spread\":[1,3],\"lineItems\":[\"Data platform\"],\"strategy\":\"Depth\"}")
                .isStatus(200)
                .json();

        assertThat(fitted.path("spread")).hasToString("[25,75]");
        assertThat(fitted.path("proposals").findValuesAsText("strategy")).containsExactly("depth");
        assertThat(fitted.path("proposals").get(0).path("rows").findValuesAsText("lineItem"))
                .containsExactly("li-data");
        assertThat(fitted.path("proposals").get(0).path("years")).hasToString("[10,30]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | targetDays
            {"targetDays":-1}                                 | targetDays
            {"targetDays":10,"durationYears":0}               | durationYears
            {"targetDays":10,"lineItems":["nothing"]}         | lineItems[0]
            {"targetDays":10,"lineItems":["li-data","Data platform"]} | lineItems[1]
            {"targetDays":10,"lineItems":[null]}              | lineItems[0]
            {"targetDays":10,"strategy":"greedy"}             | strategy
            """)
    void what_breaks_a_rule_is_refused_at_its_field(String body, String field) {
        portal.as("planner").post(PATH, body).isProblem(422, "invalid").blames(field);
    }
}
