package io.quicksizer.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class HelpTest {

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void everybody_who_signs_in_reads_the_manual_and_nobody_else() {
        SignedInBrowser viewer = new SignedInBrowser(portal, "viewer");

        assertThat(viewer.get("/help").isStatus(200).text()).contains("Quicksizer manual", "First steps");
        assertThat(viewer.get("/help/first-steps").isStatus(200).text()).contains("Size your first engagement");
        assertThat(portal.anonymous().get("/help").header("Location")).contains("/sign-in");
        viewer.get("/help/nothing-here").isStatus(404);
        viewer.get("/help/wizard/sections/nothing-here").isStatus(404);
    }

    @Test
    void the_manual_is_german_where_it_has_been_translated_and_says_so_where_not() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        assertThat(planner.get("/help/wizard?language=de").text())
                .contains("Der Assistent, Schritt für Schritt")
                .doesNotContain("nur auf Englisch");
        assertThat(planner.get("/help/operating?language=de").text())
                .contains("nur auf Englisch", "<article lang=\"en\"");
    }

    @Test
    void the_search_finds_words_and_their_beginnings_without_case_and_accents() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        assertThat(planner.get("/help/search?q=deleg").text())
                .contains("/help/approving#delegate-while-you-are-away", "<mark>");
        assertThat(planner.get("/help/search?q=PRUFUNG+einreichen&language=de").text())
                .contains("/help/wizard#review");
        assertThat(planner.get("/help/search?q=xyzzy&language=en").text()).contains("Nothing found");
        assertThat(planner.get("/help/search?q=%3Cscript%3E").isStatus(200).text())
                .doesNotContain("<script>");
    }

    @Test
    void each_step_of_the_wizard_shows_its_section() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        UUID id = engine.at("With help", Step.CONTEXT);

        assertThat(planner.get("/engagements/" + id + "/steps/context").text())
                .contains("/help/wizard/sections/context", "/help/wizard#context");
        for (String step : List.of("context", "scope", "scenarios", "sizing", "expert", "review")) {
            assertThat(planner.get("/help/wizard/sections/" + step, Map.of("HX-Request", "true"))
                            .isStatus(200)
                            .text())
                    .as(step)
                    .contains("<h2", "/help/wizard#" + step)
                    .doesNotContain("<html");
        }
    }

    @Test
    void pictures_are_kept_by_browsers_because_their_names_change_with_them() {
        String page = new SignedInBrowser(portal, "planner").get("/help/wizard").text();
        Matcher picture =
                Pattern.compile("/assets/help/context-[0-9a-f]{12}\\.png").matcher(page);

        assertThat(picture.find()).isTrue();
        assertThat(portal.anonymous().get(picture.group()).isStatus(200).header("Cache-Control"))
                .contains("max-age=31536000");
    }
}
