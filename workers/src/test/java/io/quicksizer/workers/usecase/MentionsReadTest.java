package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quicksizer.workers.engagement.Commenting;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mentions are read by opening an engagement, which is possible while nothing can be written, too. */
@UseCaseTest
class MentionsReadTest {
    @Autowired
    private Office office;

    @Autowired
    private Commenting commenting;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
        commenting.readAll(office.person("planner2"));
    }

    @AfterEach
    void takesWrites() {
        jdbc.sql("drop trigger if exists no_writes on mention_read").update();
    }

    @Test
    void a_mention_by_another_spelling_reaches_the_person_who_is_meant() {
        UUID id = office.opened("Spelled in another way");
        accepted(commenting.comment(office.person("planner"), id, "@PLANNER2 and @planner2, please look"));

        assertThat(commenting.unread(office.person("planner2"))).isEqualTo(1);
        commenting.read(office.person("planner2"), id);
        assertThat(commenting.unread(office.person("planner2"))).isZero();
    }

    @Test
    void more_mentions_than_a_page_shows_are_counted_and_those_that_may_not_be_read_are_not() {
        UUID id = office.opened("Talked about a lot");
        for (int i = 0; i < 12; i++) {
            accepted(commenting.comment(office.person("planner"), id, "@planner2 number " + i));
        }
        assertThat(commenting.unread(office.person("planner2"))).isEqualTo(12);

        jdbc.sql("update engagement set team = null where id = :id")
                .param("id", id)
                .update();
        assertThat(commenting.unread(office.person("planner2"))).isZero();
    }

    @Test
    void opening_writes_nothing_without_unread_mentions_and_fails_in_no_case() {
        UUID id = office.opened("Opened while nothing can be written");
        accepted(commenting.comment(office.person("planner"), id, "@planner2 please look"));
        refuseWrites();

        commenting.read(office.person("planner"), id);
        assertThatCode(() -> commenting.read(office.person("planner2"), id)).doesNotThrowAnyException();

        assertThat(commenting.unread(office.person("planner2"))).isEqualTo(1);
    }

    private void refuseWrites() {
        jdbc.sql("""
                create or replace function no_writes() returns trigger language plpgsql as $$
                begin raise exception 'read-only' using errcode = 'read_only_sql_transaction'; end $$""").update();
        jdbc.sql(
                        "create trigger no_writes before insert on mention_read for each statement execute function no_writes()")
                .update();
    }
}
