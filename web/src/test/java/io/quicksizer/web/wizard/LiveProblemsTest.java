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

/** What the pages say about wrong values while they are typed. */
@PortalTest
class LiveProblemsTest {
    private static final String CONTEXT = "name=Live&customer=&opportunity=&notes=&durationYears=3"
            + "&spreadPreset=AS_TYPED&y1=%s&y2=25&y3=25&y4=0&y5=0";
    private static final String ROW = "&services[%1$d].lineItem=li-data&services[%1$d].service=%2$s"
            + "&services[%1$d].name=%3$s&services[%1$d].days=%4$s&services[%1$d].note=";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal.address(), "planner");
    }

    @Test
    void a_wrong_percentage_is_marked_at_its_field_and_leads_to_no_days_per_year() {
        UUID id = engine.opened("Wrong percentage");

        for (String wrong : new String[] {"abc", "101", "-5", "33.333"}) {
            assertThat(preview(id, Step.CONTEXT, CONTEXT.formatted(wrong)))
                    .as(wrong)
                    .contains("<li data-field=\"y1\" data-marked>", "as soon as the percentages add up to exactly 100")
                    .contains("class=\"summary-years\" hidden");
        }
        assertThat(preview(id, Step.CONTEXT, CONTEXT.formatted("33.3")))
                .contains("<li data-field=\"spread\" data-marked>", "as soon as the percentages add up to exactly 100");
        assertThat(preview(id, Step.CONTEXT, CONTEXT.formatted("50")))
                .doesNotContain("data-marked", "as soon as the percentages add up to exactly 100")
                .contains("class=\"summary-years\" data-percents");
    }

    @Test
    void what_is_only_missing_is_not_marked_before_somebody_continues() {
        UUID id = engine.opened("Missing");

        assertThat(preview(id, Step.CONTEXT, CONTEXT.formatted("50"))).contains("<li data-field=\"customer\">");
    }

    @Test
    void the_total_says_which_rows_it_leaves_out_until_they_are_right() {
        UUID id = atExpert("Left out");
        String right = ROW.formatted(0, "FREE_TEXT", "Rehearsal", "12");

        assertThat(preview(id, Step.EXPERT, right + ROW.formatted(1, "FREE_TEXT", "Short", "9.5")))
                .contains("excluding 1 row that needs attention", "<li data-field=\"services-1-days\" data-marked>")
                .contains(">12 days");
        assertThat(planner.open(id, Step.EXPERT).body())
                .as("a page that is opened again says so too")
                .contains("excluding 1 row that needs attention");
        assertThat(preview(id, Step.EXPERT, right + ROW.formatted(1, "FREE_TEXT", "Short", "10")))
                .doesNotContain("that needs attention", "data-field")
                .contains(">22 days");
    }

    private String preview(UUID id, Step step, String fields) {
        return planner.post(Visitor.path(id, step) + "/preview", "version=" + planner.version(id, step) + "&" + fields)
                .body();
    }

    private UUID atExpert(String name) {
        UUID id = engine.at(name, Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"CUSTOM"},
                 {"key":"li-audit","size":"S"}],"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.EXPERT);
        return id;
    }
}
