package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The language of pages: chosen by a link, and by nothing else. */
@PortalTest
class LanguageChoiceTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void the_language_of_documents_is_not_the_language_of_pages() {
        UUID id = engine.opened("Two languages");
        String context = "/engagements/" + id + "/steps/context";
        SignedInBrowser browser = new SignedInBrowser(portal, "planner");
        assertThat(browser.get("/?language=de").text()).contains("<html lang=\"de\">");

        browser.post(
                context + "/preview",
                Map.of("name", "Two languages", "durationYears", "3", "spreadPreset", "AS_TYPED", "language", "en"));

        assertThat(browser.get(context).text()).contains("<html lang=\"de\">", "Weiter zu");
    }
}
