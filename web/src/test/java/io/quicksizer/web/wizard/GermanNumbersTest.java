package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers of the wizard in German: with a comma wherever they are shown, also where they were typed with a point. */
@PortalTest
class GermanNumbersTest {
    private static final String CONTEXT = "name=Zahlen&customer=Northwind&durationYears=3&spreadPreset=AS_TYPED"
            + "&y1=%s&y2=33.33&y3=33.33&y4=0&y5=0&action=continue";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal.address(), "planner", "de");
    }

    @Test
    void percentages_come_back_with_a_comma_and_what_is_no_number_as_it_was_typed() {
        UUID id = engine.opened("Prozente");

        assertThat(planner.submitStep(id, Step.CONTEXT, CONTEXT.formatted("33%2C3"))
                        .body())
                .contains("value=\"33,3\"", "value=\"33,33\"")
                .doesNotContain("value=\"33.3");
        assertThat(planner.submitStep(id, Step.CONTEXT, CONTEXT.formatted("1.200"))
                        .body())
                .contains("value=\"1.200\"");
    }

    @Test
    void percentages_that_were_rescaled_are_listed_with_commas() {
        UUID id = engine.at("Umgerechnet", Step.REVIEW);
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}")
                .isStatus(202);
        engine.arrive(id, Step.CONTEXT);

        String fewer = "name=Zahlen&customer=Northwind&durationYears=2&spreadPreset=AS_TYPED"
                + "&y1=50&y2=25&y3=25&y4=0&y5=0&action=continue";
        assertThat(planner.submitStep(id, Step.CONTEXT, fewer).body()).contains("66,67 / 33,33");
    }

    @Test
    void a_conflict_shows_both_numbers_with_a_comma() {
        UUID id = engine.opened("Konflikt");
        String version = planner.version(id, Step.CONTEXT);
        portal.as("planner2")
                .version(Long.parseLong(version))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Theirs\"}")
                .isStatus(200);

        String mine = "name=Zahlen&customer=Northwind&durationYears=3&spreadPreset=AS_TYPED"
                + "&y1=12.5&y2=12.5&y3=75&y4=0&y5=0&action=continue";
        assertThat(planner.post(Visitor.path(id, Step.CONTEXT), "version=" + version + "&" + mine)
                        .body())
                .contains("take.y1", "<span>12,5</span>")
                .doesNotContain("<span>12.5</span>");
    }

    @Test
    void days_of_a_custom_service_come_back_with_a_comma() {
        UUID id = engine.at("Tage", Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"CUSTOM"},
                 {"key":"li-audit","size":"NA"}],"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.EXPERT);
        String row = "&services[0].lineItem=li-data&services[0].service=FREE_TEXT&services[0].name=Probe"
                + "&services[0].days=12%2C5&services[0].note=";

        String kept = planner.post(
                        Visitor.path(id, Step.EXPERT) + "/preview", "version=" + planner.version(id, Step.EXPERT) + row)
                .body();
        assertThat(kept).contains("<time datetime=", "data-shown=\"clock\"");

        assertThat(planner.open(id, Step.EXPERT).body()).contains("value=\"12,5\"");
    }
}
