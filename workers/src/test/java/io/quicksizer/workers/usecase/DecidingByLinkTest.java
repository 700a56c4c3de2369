package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.approval.DecidingByLink;
import io.quicksizer.workers.approval.DecidingByLink.Approved;
import io.quicksizer.workers.approval.DecidingByLink.LinkState;
import io.quicksizer.workers.approval.DecisionLinks;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links in mails that lead to a decision. */
@UseCaseTest
class DecidingByLinkTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DecisionLinks links;

    @Autowired
    private DecidingByLink deciding;

    @BeforeEach
    void newDay() {
        office.newDay();
        jdbc.sql("delete from decision_link").update();
    }

    @Test
    void a_link_is_opened_as_often_as_one_likes_and_approves_once() {
        UUID id = office.submitted("By link");
        String token = link("approver", id);
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(office.decisions(id)).isZero();

        Approved approved = approve("approver", token);
        office.deliver();

        assertThat(approved.answer().flatMap(answer -> answer.ifDone())).isPresent();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.USED);
        assertThat(state("approver", token)).isEqualTo(LinkState.USED);
        assertThat(office.decisions(id)).isEqualTo(1);
        assertThat(audited("DONE", "decision-link.approve")).isEqualTo(1);
        assertThat(audited("REFUSED", "decision-link.approve")).isEqualTo(1);
    }

    @Test
    void a_link_is_of_no_use_to_another_person_and_says_nothing_about_the_engagement() {
        UUID id = office.submitted("Forwarded");
        String token = link("approver", id);
        DecidingByLink.OpenedLink opened = deciding.open(office.person("approver2"), token);
        assertThat(opened.state()).isEqualTo(LinkState.OF_ANOTHER_PERSON);
        assertThat(opened.engagementId()).isNull();
        assertThat(opened.waiting()).isNull();
        assertThat(approve("approver2", token).link().state()).isEqualTo(LinkState.OF_ANOTHER_PERSON);
        assertThat(office.decisions(id)).isZero();
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        assertThat(audited("REFUSED", "decision-link.open")).isEqualTo(1);
    }

    @Test
    void a_link_expires() {
        UUID id = office.submitted("Old");
        String token = link("approver", id);
        clock.pass(Duration.ofDays(3));
        assertThat(state("approver", token)).isEqualTo(LinkState.EXPIRED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.EXPIRED);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void a_link_to_one_level_decides_no_other() {
        UUID id = office.submittedForTwoLevels("Two levels");
        String first = link("approver", id);
        office.decide("approver2", id, "approve");
        assertThat(state("approver", first)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", first).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isEqualTo(1);
    }

    @Test
    void a_link_does_not_survive_an_escalation() {
        UUID id = office.submitted("Escalated meanwhile");
        String token = link("approver", id);
        clock.pass(Duration.ofDays(3).minusHours(1));
        assertThat(state("approver", token)).isEqualTo(LinkState.VALID);
        jdbc.sql("update decision_link set expires_at = expires_at + interval '30 days'")
                .update();
        clock.pass(Duration.ofDays(2));
        engine.timeLimitPasses(id);
        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);
    }

    @Test
    void a_link_holds_for_the_content_that_it_was_made_for() {
        UUID id = office.submitted("Content");
        String token = link("approver", id);
        jdbc.sql("update decision_link set content_sha256 = repeat('0', 64)").update();
        assertThat(state("approver", token)).isEqualTo(LinkState.SUPERSEDED);
        assertThat(approve("approver", token).link().state()).isEqualTo(LinkState.SUPERSEDED);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void nobody_gets_a_link_who_may_not_decide_and_no_token_can_be_made_up() {
        UUID id = office.submitted("For nobody");
        assertThat(links.issue("planner", id)).isEmpty();
        assertThat(links.issue("senior", id)).isEmpty();
        assertThat(state("approver", "made-up")).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    void the_database_keeps_no_token() {
        String token = link("approver", office.submitted("Hashed"));
        assertThat(jdbc.sql("select decision_link::text from decision_link")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain(token));
    }

    private String link(String person, UUID id) {
        return links.issue(person, id).orElseThrow().substring("/decide/".length());
    }

    private LinkState state(String person, String token) {
        return deciding.open(office.person(person), token).state();
    }

    private Approved approve(String person, String token) {
        return deciding.approve(office.person(person), token);
    }

    private int audited(String outcome, String action) {
        return jdbc.sql("""
                        select count(*) from audit_entry
                         where outcome = :outcome and action = :action
                           and subject_id in (select substr(token_sha256, 1, 16) from decision_link)""")
                .param("outcome", outcome)
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
