package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind of refusal, each with what the audit trail says of it: who, what, on what, why, and the correlation id of
 * the answer. What comes out of Tasklist is in TasklistAccessTest, what is asked too often in LimitsTest.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsAreAuditedTest {

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Asker> askers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void prepare(@Autowired Cast cast, @Autowired StandInEngine engine) {
        cast.prepare();
        Subjects subjects = new Subjects(engine, portal, jdbc);
        ids.put("{draft}", subjects.id("/engagements/{id}", Subjects.DRAFT));
        ids.put("{approval}", subjects.id("/engagements/{id}", Subjects.IN_APPROVAL));
        ids.put("{revision}", subjects.id("/revisions/{id}", Subjects.IN_APPROVAL));
        ids.put("{export}", subjects.id("/exports/{id}", Subjects.IN_APPROVAL));
        ids.put("{delegation}", subjects.other("/delegations/{id}"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # who       | call   | on                                                | sent                    | answer | action           | subject                    | why
        viewer      | POST   | /api/v1/engagements                               | {"name":"x"}            | 403 | call               | POST /api/v1/engagements   | Access Denied
        viewer      | POST   | /engagements                                      | name=x                  | 403 | call               | POST /engagements          | Access Denied
        admin       | PATCH  | /api/v1/engagements/{draft}                       | {"name":"x"}            | 403 | call               | PATCH /api/v1/engagements/{id} | {draft}
        owner       | POST   | /api/v1/operations/rebuild                        | {}                      | 403 | call               | POST /api/v1/operations/rebuild | Access Denied
        owner       | POST   | /api/v1/operations/model-versions/migrate         | {}                      | 403 | call               | POST /api/v1/operations/model-versions/migrate | Access Denied
        approver    | POST   | /operations/model-versions/migrate-all            |                         | 403 | call               | POST /operations/model-versions/migrate-all | Access Denied
        owner       | POST   | /api/v1/catalogue/imports                         |                         | 403 | call               | POST /api/v1/catalogue/imports | Access Denied
        owner       | POST   | /catalogue                                        |                         | 403 | call               | POST /catalogue            | Access Denied
        owner       | POST   | /catalogue/policy/draft/publish                   | rowVersion=0            | 403 | call               | POST /catalogue/policy/draft/publish | Access Denied
        owner       | POST   | /api/v1/engagements/{draft}/cancel                | {}                      | 403 | call               | POST /api/v1/engagements/{id}/cancel | {draft}
        owner       | POST   | /operations/engagements/{draft}/restart           | point=CONTEXT           | 403 | call               | POST /operations/engagements/{id}/restart | {draft}
        owner       | GET    | /api/nothing-here                                 |                         | 403 | call               | GET (no such route)        | Access Denied
        no role     | GET    | /api/v1/catalogue                                 |                         | 403 | call               | GET /api/v1/catalogue      | without a role
        no role     | GET    | /engagements/{draft}                              |                         | 403 | call               | GET /engagements/{id}      | {draft}
        deactivated | GET    | /engagements                                      |                         | 403 | call               | GET /engagements           | deactivated
        deactivated | POST   | /api/v1/quick-size                                | {}                      | 403 | call               | POST /api/v1/quick-size    | deactivated
        foreign     | GET    | /api/v1/engagements/{draft}                       |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /engagements/{draft}                              |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /engagements/{draft}/wizard                       |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /api/v1/engagements/{draft}/steps/CONTEXT         |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /engagements/{draft}/steps/context                |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /api/v1/engagements/{draft}/move                  |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /api/v1/engagements/{draft}/audit                 |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /engagements/{draft}/explain?figure=total         |                         | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | GET    | /api/v1/revisions/{revision}                      |                         | 404 | engagement.read    | {approval}                 | NOT_SHARED_WITH_YOU
        foreign     | GET    | /api/v1/exports/{export}/content                  |                         | 404 | engagement.read    | {approval}                 | NOT_SHARED_WITH_YOU
        foreign     | GET    | /approvals/{revision}                             |                         | 404 | engagement.read    | {approval}                 | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/revisions/{revision}/replay               | {}                      | 404 | engagement.read    | {approval}                 | NOT_SHARED_WITH_YOU
        foreign     | POST   | /engagements/{draft}/comments                     | comment=x               | 404 | engagement.read    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | PATCH  | /api/v1/engagements/{draft}                       | {"name":"x"}            | 404 | engagement.rename  | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | PUT    | /api/v1/engagements/{draft}/tags                  | {"tags":["x"]}          | 404 | engagement.tag     | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | PUT    | /api/v1/engagements/{draft}/template              | {"template":true}       | 404 | engagement.template | {draft}                   | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/engagements/{draft}/undo-withdrawal       | {}                      | 404 | engagement.undo-withdrawal | {draft}            | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/engagements/{draft}/copy                  | {"name":"x"}            | 404 | engagement.copy    | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/engagements/{draft}/start-deferred        | {"name":"x"}            | 404 | engagement.start-deferred | {draft}             | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/engagements/{draft}/steps/CONTEXT         | {}                      | 404 | step.submit        | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | POST   | /api/v1/engagements/{draft}/alternatives          | {"name":"x"}            | 404 | alternative.save   | {draft}                    | NOT_SHARED_WITH_YOU
        foreign     | POST   | /engagements/{draft}/alternatives/restore         |                         | 404 | alternative.restore | {draft}                   | NOT_SHARED_WITH_YOU
        foreign     | POST   | /engagements/{draft}/team                         | team=south              | 404 | engagement.share   | {draft}                    | NOT_SHARED_WITH_YOU
        approver    | POST   | /api/v1/engagements/{draft}/decision              | {"decision":"approve"}  | 404 | revision.decide    | {draft}                    | NOT_SHARED_WITH_YOU
        team        | POST   | /engagements/{draft}/shares                       | person=viewer           | 403 | engagement.share   | {draft}                    | NOT_YOURS_TO_SHARE
        submitter   | POST   | /api/v1/engagements/{approval}/decision           | {"decision":"approve"}  | 403 | revision.decide    | {revision}                 | SUBMITTER_CANNOT_SIGN_OFF
        submitter   | POST   | /approvals/{revision}                             | decision=approve        | 403 | revision.decide    | {revision}                 | SUBMITTER_CANNOT_SIGN_OFF
        other group | POST   | /api/v1/engagements/{approval}/decision           | {"decision":"approve"}  | 403 | revision.decide    | {revision}                 | NOT_IN_SIGN_OFF_GROUP
        owner       | POST   | /approvals/delegations/{delegation}/end           |                         | 404 | delegation.end     | {delegation}               | NOT_YOUR_DELEGATION
        owner       | POST   | /feedback/{draft}/triage                          | decision=fix            | 403 | feedback.triage    | {draft}                    | NOT_IN_TRIAGE_GROUP
        owner       | POST   | /api/v1/feedback/{draft}/triage                   | {"decision":"fix"}      | 403 | feedback.triage    | {draft}                    | NOT_IN_TRIAGE_GROUP
        owner       | GET    | /feedback/board                                   |                         | 403 | feedback.read      | board                      | NOT_IN_TRIAGE_GROUP
        owner       | POST   | /branding                                         | name=x                  | 403 | call               | POST /branding             | Access Denied
        owner       | POST   | /api/v1/branding                                  | {}                      | 403 | call               | POST /api/v1/branding      | Access Denied
        owner       | POST   | /pilot/features                                   | feature=BUDGET_FIT      | 403 | call               | POST /pilot/features       | Access Denied
        owner       | POST   | /feedback/policy                                  | seen=0                  | 403 | call               | POST /feedback/policy      | Access Denied
        owner       | POST   | /tokens                                           | role=PLANNER            | 403 | service-token.issue | new                       | NOT_AN_ADMINISTRATOR
        owner       | POST   | /tokens/{draft}/revoke                            |                         | 404 | service-token.revoke | {draft}                  | NOT_AN_ADMINISTRATOR
        foreign     | POST   | /engagements/{approval}/recall                    |                         | 404 | revision.recall    | {approval}                 | NOT_SHARED_WITH_YOU
        admin       | POST   | /api/v1/catalogue/imports                         |                         | 422 | catalogue.import   |                            | code
        admin       | POST   | /api/v1/catalogue/versions/1/publish              | {}                      | 409 | catalogue.publish  | 1000                       | why
        """)
    void a_refusal_is_audited(
            String who,
            String method,
            String path,
            String body,
            int status,
            String action,
            String subject,
            String why) {
        HttpResponse<String> answer = asker(who).ask(method, filled(path), body == null ? "" : filled(body));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(audited(answer.headers().firstValue("X-Correlation-Id").orElseThrow()))
                .containsEntry("actor", Cast.PEOPLE.get(who))
                .containsEntry("action", action)
                .containsEntry("subject_id", subject == null ? "" : filled(subject))
                .extracting("detail")
                .asString()
                .contains(filled(why));
    }

    @Test
    void a_form_without_its_token_is_audited() {
        HttpResponse<String> answer =
                asker("owner").forge("/engagements/" + ids.get("{draft}") + "/archive", "version=1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(audited(answer.headers().firstValue("X-Correlation-Id").orElseThrow()))
                .containsEntry("actor", "planner")
                .containsEntry("subject_id", "POST /engagements/{id}/archive")
                .extracting("detail")
                .asString()
                .contains("CSRF", ids.get("{draft}"));
    }

    @Test
    void a_sign_in_that_is_not_accepted_is_audited_on_the_page_as_on_the_api() {
        Reply api = portal.anonymous()
                .header("Authorization", "Basic cGxhbm5lcjp3cm9uZw==")
                .get("/api/v1/catalogue")
                .isStatus(401);
        HttpResponse<String> page = asker("nobody").ask("POST", "/sign-in", "username=planner&password=wrong");

        for (String correlation : new String[] {
            api.header("X-Correlation-Id"),
            page.headers().firstValue("X-Correlation-Id").orElseThrow()
        }) {
            assertThat(audited(correlation))
                    .containsEntry("actor", "planner")
                    .containsEntry("action", "sign-in")
                    .containsEntry("subject_id", "planner");
        }
    }

    private Asker asker(String who) {
        return askers.computeIfAbsent(who, title -> new Asker(portal, Cast.PEOPLE.get(title)));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }

    /** The one refusal of a request. */
    private Map<String, Object> audited(String correlation) {
        return jdbc.sql("select * from audit_entry where correlation_id = :id and outcome = 'REFUSED'")
                .param("id", correlation)
                .query()
                .singleRow();
    }
}
