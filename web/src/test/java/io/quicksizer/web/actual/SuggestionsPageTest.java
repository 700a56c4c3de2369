package io.quicksizer.web.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deciding on a suggestion that three engagements make. */
@PortalTest
class SuggestionsPageTest {
    private static final String PAGE = "/catalogue/suggestions";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aSuggestion() {
        List<UUID> engagements = List.of(engine.opened("First"), engine.opened("Second"), engine.opened("Third"));
        jdbc.sql("insert into actual_days select id, 'li-suggested', 'Suggested', 'M', 1, 10, 20, '', 'PORTAL',"
                        + " 'planner', now() from engagement where id in (:ids)")
                .param("ids", engagements)
                .update();
    }

    @AfterEach
    void noSuggestion() {
        jdbc.sql("delete from actual_days where line_item_key = 'li-suggested'").update();
    }

    @Test
    void a_reason_that_is_refused_is_shown_again_where_it_was_typed() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String reason = "Because " + "x".repeat(1_000);

        String shown = admin.post(PAGE, decision(reason)).isStatus(422).text();

        assertThat(shown).contains("Shorten this text to at most").containsOnlyOnce(" value=\"" + reason + "\"");
    }

    private static Map<String, String> decision(String reason) {
        return Map.of(
                "lineItem", "li-suggested", "size", "M", "engagements", "3", "decision", "DISMISSED", "reason", reason);
    }
}
