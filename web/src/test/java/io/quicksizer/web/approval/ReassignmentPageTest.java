package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reassigning a pending sign-off on its page, and the mark of one that nobody can give. */
@PortalTest
class ReassignmentPageTest {
    private static final String FORM = "/assignment\" class=\"ask-body\"";
    private static final String NOBODY = "Nobody can sign off this level";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Approvals approvals;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
    }

    @Test
    void an_administrator_reassigns_the_sign_off_on_its_page() {
        UUID id = engine.submitted("Reassigned on its page");
        String page = "/approvals/" + approvals.revision(id);
        Visitor admin = Visitor.of(portal, "admin");
        assertThat(admin.sees(page))
                .contains(FORM, "name=\"level\" value=\"1\"", "<option value=\"approver2\">")
                .doesNotContain(NOBODY);

        HttpResponse<String> done = admin.submit(
                page,
                page + "/assignment",
                Map.of("level", "1", "assignee", "approver2", "reason", "The others are away"));

        assertThat(done.body()).contains("The sign-off was reassigned.", "Assigned to ");
        assertThat(Visitor.of(portal, "approver").sees(page)).doesNotContain(FORM);
    }

    @Test
    void what_was_typed_is_kept_when_it_can_not_be_reassigned() {
        UUID id = engine.submitted("Not reassigned");
        String page = "/approvals/" + approvals.revision(id);

        HttpResponse<String> wrong = Visitor.of(portal, "admin")
                .submit(
                        page,
                        page + "/assignment",
                        Map.of("level", "1", "assignee", "viewer", "reason", "A good reason"));

        assertThat(wrong.body()).contains("may not sign this revision", "value=\"A good reason\"");
    }

    @Test
    void a_sign_off_that_nobody_can_give_is_marked_wherever_it_waits() {
        UUID id = engine.submitted("Asked of nobody");
        String revision = approvals.revision(id);
        Visitor admin = Visitor.of(portal, "admin");
        jdbc.sql("update approval_level set group_name = 'empty-group' where revision_id = :revision")
                .param("revision", UUID.fromString(revision))
                .update();

        assertThat(admin.sees("/approvals/" + revision))
                .contains(NOBODY, "They can reassign it.", "<details class=\"ask\" open>");
        assertThat(admin.sees("/approvals"))
                .containsPattern("(?s)/approvals/" + revision + "\"(?:(?!</tr>).)*" + NOBODY);
        assertThat(Visitor.of(portal, "planner").sees("/engagements/" + id)).contains(NOBODY);
    }

    @Test
    void the_form_of_a_closed_revision_does_not_reassign_a_later_one() {
        UUID id = approvals.sentBack("Closed meanwhile", "Split it");
        String closed = "/approvals/" + approvals.revision(id);
        approvals.submitAgain(id);

        HttpResponse<String> stale = Visitor.of(portal, "admin")
                .submit(
                        closed,
                        closed + "/assignment",
                        Map.of("level", "1", "assignee", "approver2", "reason", "Stale"));

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(assigned(id)).isZero();
    }

    @Test
    void the_form_of_a_level_does_not_reassign_another_one() {
        UUID id = engine.submitted("Signed meanwhile");
        String page = "/approvals/" + approvals.revision(id);

        HttpResponse<String> stale = Visitor.of(portal, "admin")
                .submit(
                        page,
                        page + "/assignment",
                        Map.of("level", "2", "assignee", "approver2", "reason", "Another level"));

        assertThat(stale.body()).contains("This level no longer waits for a sign-off", "value=\"Another level\"");
        assertThat(assigned(id)).isZero();
    }

    private int assigned(UUID id) {
        return jdbc.sql("select count(*) from approval_level l join revision r on r.id = l.revision_id"
                        + " where r.engagement_id = :id and l.assigned_to is not null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
