package io.quicksizer.web.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class QuickSizeTest {
    private static final String PATH = "/api/v1/quick-size";

    @Autowired
    private Portal portal;

    @Test
    void sizes_by_key_and_by_exact_name_with_totals_that_add_up() {
        JsonNode sized = portal.as("viewer").post(PATH, """
                        {"durationYears":3,"spread":[50,25,25],"selections":[
                          {"lineItem":"li-foundation","size":"M"},
                          {"lineItem":"Data platform","size":"N/A"},
                          {"lineItem":"li-audit","size":"CUSTOM","services":[{"service":"Data migration","days":12.5},
                            {"service":"road-map","days":10}]}]}""").isStatus(200).json();

        assertThat(sized.path("spread")).hasToString("[50,25,25]");
        assertThat(sized.path("rows")).hasToString("""
                [{"lineItem":"li-foundation","size":"M","days":37,"years":[18.5,9.25,9.25]},\
                {"lineItem":"Data platform","size":"N/A","days":0,"years":[0,0,0]},\
                {"lineItem":"li-audit","size":"CUSTOM","days":22.5,"years":[11.25,5.63,5.62]}]""");
        assertThat(sized.path("totals").path("days").decimalValue()).isEqualByComparingTo("59.5");
        assertThat(sized.path("totals").path("years")).hasSize(3);
        assertThat(sized.path("warnings").findValuesAsText("code")).contains("year-below-minimum");
    }

    @Test
    void a_spread_over_or_under_100_is_answered_rescaled_and_says_so() {
        JsonNode sized = portal.as("planner")
                .post(
                        PATH,
                        "{\"durationYears\":2,\"spread\":[80,80],\"selections\":[{\"lineItem\":\"li-data\",\"size\":\"L\"}]}")
                .isStatus(200)
                .json();

        assertThat(sized.path("spread")).hasToString("[50,50]");
        assertThat(sized.path("warnings").findValuesAsText("code")).contains("spread-normalised");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"durationYears":6,"selections":[{"lineItem":"li-data","size":"S"}]}                     | durationYears
            {"durationYears":2,"spread":[0,0],"selections":[{"lineItem":"li-data","size":"S"}]}      | spread
            {"durationYears":2,"spread":[50,-1],"selections":[{"lineItem":"li-data","size":"S"}]}    | spread[1]
            {"selections":[]}                                                                        | selections
            {"selections":[null]}                                                                    | selections[0]
            {"selections":[{"lineItem":"nothing","size":"S"}]}                                       | selections[0].lineItem
            {"selections":[{"lineItem":"li-data","size":"XL"}]}                                      | selections[0].size
            {"selections":[{"lineItem":"li-data","size":"CUSTOM"}]}                                  | selections[0].services
            {"selections":[{"lineItem":"li-data","size":"CUSTOM","services":[{"service":"road-map","days":9.99}]}]} | selections[0].services[0].days
            {"selections":[{"lineItem":"li-data","size":"CUSTOM","services":[{"service":"road-map","days":1e9}]}]}  | selections[0].services[0].days
            {"selections":[{"lineItem":"li-data","size":"CUSTOM","services":[{"service":"nothing","days":10}]}]}    | selections[0].services[0].service
            {"selections":[{"lineItem":"li-data","size":"S"},{"lineItem":"Data platform","size":"M"}]} | selections[1].lineItem
            """)
    void what_breaks_a_rule_is_refused_at_its_field(String body, String field) {
        portal.as("planner").post(PATH, body).isProblem(422, "invalid").blames(field);
    }
}
