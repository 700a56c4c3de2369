package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no page of ours would send is the sender's mistake, and never a failure of the portal. */
@PortalTest
class HostileFormTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @ParameterizedTest
    @CsvSource({
        "_start, M",
        "_start, HUGE:li-data",
        "_start, N_A:li-data",
        "_remove, first",
        "_remove, -1",
        "_remove, 99999999999"
    })
    void a_button_that_expert_mode_does_not_have_is_refused(String button, String value) {
        UUID id = engine.at("Pressed", Step.SIZING);
        engine.submit(id, Step.SIZING, StandInEngine.entry(Step.SIZING).replace("\"L\"", "\"CUSTOM\""))
                .isStatus(202);
        engine.arrive(id, Step.EXPERT);
        assertThat(sent("/engagements/" + id + "/steps/expert/rows", id, Map.of(button, value))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_table_and_a_value_of_the_same_name_do_not_get_in_each_others_way() {
        UUID id = engine.at("Twice", Step.SIZING);
        Map<String, String> fields = Map.of("lines", "x", "lines[0].key", "li-data", "lines[0].size", "M");
        String step = "/engagements/" + id + "/steps/sizing";
        assertThat(sent(step + "/preview", id, fields).status()).isEqualTo(200);
        assertThat(sent(step, id, fields).status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "not a language!", "../../etc", "x_%24%7B7*7%7D"})
    void a_language_that_does_not_exist_is_as_good_as_none(String language) {
        Reply page = portal.anonymous()
                .header("Accept", "text/html")
                .header("Cookie", "QUICKSIZER_LANGUAGE=" + language.replace(' ', '+'))
                .get("/sign-in");
        assertThat(page.isStatus(200).text()).contains("<html");
    }

    private Reply sent(String path, UUID id, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(
                "version",
                portal.as("planner")
                        .get("/api/v1/engagements/" + id)
                        .json()
                        .path("version")
                        .asText());
        return new SignedInBrowser(portal, "planner").post(path, all);
    }
}
