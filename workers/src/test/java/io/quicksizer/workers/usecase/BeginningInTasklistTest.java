package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.JobType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class BeginningInTasklistTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void whoever_completes_the_form_becomes_the_owner_and_a_repeated_job_opens_nothing() {
        assertThat(engine.beginInTasklist("planner2", "{\"name\":\"From Tasklist\",\"customer\":\"Contoso\"}"))
                .containsEntry("outcome", "accepted");
        engine.repeat(JobType.OPEN_ENGAGEMENT);
        office.deliver();
        List<UUID> opened = opened("From Tasklist");
        assertThat(opened).hasSize(1);
        assertThat(office.engagement(opened.getFirst()).owner()).isEqualTo("planner2");
        assertThat(engine.leading(opened.getFirst())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "planner, '', name",
        "viewer, Not allowed, ''",
        "approver, Not allowed, ''",
        "stranger, Not allowed, ''",
        "'', Not allowed, ''"
    })
    void who_may_not_plan_and_what_is_incomplete_leads_back_to_the_form(String person, String name, String field) {
        var answer = engine.beginInTasklist(person, "{\"name\":\"" + name + "\",\"customer\":\"\"}");
        assertThat(answer).containsEntry("outcome", "problems");
        assertThat(String.valueOf(answer.get("problems"))).containsIgnoringCase(field);
        assertThat(opened("Not allowed")).isEmpty();
        assertThat(lastRefused()).isEqualTo((person.isEmpty() ? "nobody" : person) + " engagement.open");
    }

    private String lastRefused() {
        return jdbc.sql("""
                        select actor || ' ' || action from audit_entry where outcome = 'REFUSED'
                         order by seq desc limit 1""").query(String.class).single();
    }

    private List<UUID> opened(String name) {
        return jdbc.sql("select id from engagement where name = :name")
                .param("name", name)
                .query(UUID.class)
                .list();
    }
}
