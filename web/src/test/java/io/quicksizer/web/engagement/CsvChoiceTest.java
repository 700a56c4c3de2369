package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decimal separator that a person chooses for one CSV file holds for the next. */
@PortalTest
class CsvChoiceTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_choice_is_remembered_for_the_person_and_for_nobody_else() {
        String csv = csv();
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        assertThat(planner.get(csv, Map.of("Accept-Language", "de")).text()).contains("metadata;");
        assertThat(planner.get(csv, Map.of("Accept-Language", "en")).text()).contains("metadata,");

        assertThat(planner.post(csv, Map.of("numbers", "comma")).text()).contains("metadata;");
        assertThat(planner.get(csv, Map.of("Accept-Language", "en")).text()).contains("metadata;");
        assertThat(new SignedInBrowser(portal, "planner")
                        .get(csv, Map.of("Accept-Language", "en"))
                        .text())
                .contains("metadata;");
        assertThat(new SignedInBrowser(portal, "admin")
                        .get(csv, Map.of("Accept-Language", "en"))
                        .text())
                .contains("metadata,");

        assertThat(planner.post(csv, Map.of("numbers", "point")).text()).contains("metadata,");
        assertThat(planner.get(csv, Map.of("Accept-Language", "de")).text()).contains("metadata,");
        assertThat(planner.get(csv + "?numbers=anything").text()).contains("metadata,");
        jdbc.sql("delete from csv_choice where user_name = 'planner'").update();
    }

    @Test
    void an_address_that_somebody_sent_changes_no_stored_choice() {
        String csv = csv();
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        assertThat(planner.get(csv + "?numbers=comma", Map.of("Accept-Language", "en"))
                        .text())
                .contains("metadata;");
        assertThat(planner.get(csv, Map.of("Accept-Language", "en")).text()).contains("metadata,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kpis.csv?table=FUNNEL", "/kpis.csv?table=APPROVALS", "/kpis/week.csv"})
    void tables_have_the_separators_of_their_reader(String table) {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        assertThat(heading(planner.get(table, Map.of("Accept-Language", "de")))).contains(";");
        assertThat(heading(planner.get(table, Map.of("Accept-Language", "en")))).doesNotContain(";");

        jdbc.sql("insert into csv_choice values ('planner', 'POINT', now()) on conflict (user_name) do nothing")
                .update();
        assertThat(heading(planner.get(table, Map.of("Accept-Language", "de")))).doesNotContain(";");
        jdbc.sql("delete from csv_choice where user_name = 'planner'").update();
    }

    private static String heading(Reply file) {
        return file.isStatus(200).text().lines().findFirst().orElseThrow();
    }

    @Test
    void the_kept_file_of_the_api_never_changes() {
        String id = csv().substring("/exports/".length());
        jdbc.sql("insert into csv_choice values ('planner', 'COMMA', now()) on conflict (user_name) do nothing")
                .update();
        assertThat(portal.as("planner")
                        .get("/api/v1/exports/" + id + "/content")
                        .text())
                .contains("metadata,");
        jdbc.sql("delete from csv_choice where user_name = 'planner'").update();
    }

    private String csv() {
        UUID id = engine.submitted("CSV choice");
        engine.render(id);
        return "/exports/" + jdbc.sql("""
                        select d.id::text from export_document d join revision r on r.id = d.revision_id
                         where r.engagement_id = :id and d.kind = 'CSV'""").param("id", id).query(String.class).single();
    }
}
