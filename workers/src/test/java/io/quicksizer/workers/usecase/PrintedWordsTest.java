package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.branding.BrandingEntry;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.branding.Brandings;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever wrote what a revision prints does not sign it, however the words came there and under whatever name. */
@UseCaseTest
class PrintedWordsTest {
    private static final String NORTH = "north";
    private static final String SOUTH = "south";

    @Autowired
    private Office office;

    @Autowired
    private Brandings brandings;

    @Autowired
    private SharingEngagement sharing;

    @Autowired
    private HandingOver handing;

    @Autowired
    private KeepingDraft drafts;

    @Autowired
    private ReopeningEngagement reopening;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoAdministratorsOfWhomOneSigns() {
        office.newDay();
        office.remember("director", Set.of(Role.ADMIN, Role.APPROVER, Role.PLANNER), Set.of("approvers"));
    }

    @AfterEach
    void withoutBranding() {
        brandings.stopUsing(office.person("admin"), NORTH, version(NORTH));
        brandings.stopUsing(office.person("admin"), SOUTH, version(SOUTH));
        office.leave("director");
    }

    @Test
    void whoever_wrote_the_legal_notice_that_is_printed_does_not_sign() {
        save("director", NORTH, "We pay a penalty", 30);
        UUID id = office.submitted("Branded by an approver");
        int waiting = inbox.count(office.person("director"));

        assertThat(reason(office.decide("director", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(office.refused(id)).containsExactly("director revision.decide");
        assertThatThrownBy(() -> insertApproval(id, "director")).hasMessageContaining("contributed to it or owns it");
        accepted(office.decide("approver2", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(inbox.count(office.person("director"))).isEqualTo(waiting);
    }

    @Test
    void words_are_their_authors_whoever_saved_something_beside_them_since() {
        save("director", NORTH, "We pay a penalty", 30);
        save("admin", NORTH, "We pay a penalty", 60);
        UUID id = office.submitted("Branded by two");

        assertThat(reason(office.decide("director", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
    }

    @Test
    void words_that_are_printed_no_more_and_words_that_were_approved_count_no_more() {
        save("director", NORTH, "We pay a penalty", 30);
        UUID id = office.submitted("Approved with the words");
        accepted(office.decide("approver2", id, "approve"));
        again(id);
        accepted(office.decide("director", id, "approve"));

        brandings.stopUsing(office.person("admin"), NORTH, version(NORTH));
        save("admin", NORTH, "Nobody pays", 31);
        accepted(office.decide("director", office.submitted("Other words"), "approve"));
    }

    @Test
    void whoever_gave_an_engagement_to_a_team_whose_documents_print_other_words_does_not_sign() {
        people.remember(new SignedIn("southerner", "southerner", Set.of(Role.VIEWER), Set.of(), SOUTH));
        save("admin", SOUTH, "We pay a penalty", 30);
        UUID id = office.at("For the south", Step.REVIEW);
        accepted(sharing.withTeam(office.person("director"), id, SOUTH));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        assertThat(reason(office.decide("director", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        office.leave("southerner");
    }

    @Test
    void whoever_typed_a_draft_that_was_handed_over_does_not_sign_it() {
        UUID id = office.submitted("Draft handed over");
        accepted(office.decide("approver2", id, "approve"));
        jdbc.sql("update engagement set owner = 'director' where id = :id")
                .param("id", id)
                .update();
        accepted(reopening.reopen(office.person("director"), id));
        office.deliver();
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}"));
        accepted(drafts.keep(
                office.person("director"),
                id,
                StepEntry.read(Step.CONTEXT, StandInEngine.json(context("The director's words"))),
                office.version(id)));
        accepted(handing.handOver(office.person("admin"), "director", "planner2", "moved on"));

        assertThat(contributors(id, 2)).contains("director");
    }

    @Test
    void a_person_whose_name_was_changed_at_the_identity_provider_remains_the_same_person() {
        signIn("rita", "sub-rita");
        UUID sized = office.at("Sized under the former name", Step.SIZING);
        accepted(office.enter("rita", sized, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(office.enter("planner", sized, Step.REVIEW, Office.entry(Step.REVIEW)));
        UUID owned = office.submitted("Owned under the former name");
        jdbc.sql("update engagement set owner = 'rita' where id = :id")
                .param("id", owned)
                .update();
        UUID levels = office.submittedForTwoLevels("Signed under the former name");
        accepted(office.decide("rita", levels, "approve"));
        signIn("rita.sommer", "sub-rita");

        assertThat(reason(office.decide("rita.sommer", sized, "approve")))
                .isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(reason(office.decide("rita.sommer", owned, "approve"))).isEqualTo(Reason.OWNER_CANNOT_SIGN_OFF);
        assertThat(reason(office.decide("rita.sommer", levels, "approve"))).isEqualTo(Reason.SIGNED_ANOTHER_LEVEL);
        office.leave("rita");
        office.leave("rita.sommer");
    }

    private void signIn(String name, String subject) {
        people.remember(new SignedIn(
                name,
                name,
                Set.of(Role.PLANNER, Role.APPROVER),
                Set.of("approvers", "senior-approvers"),
                NORTH,
                subject,
                null));
    }

    /** The next revision with other notes, so that nothing carries over. */
    private void again(UUID id) {
        accepted(reopening.reopen(office.person("planner"), id));
        office.deliver();
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}"));
        accepted(office.enter("planner", id, Step.CONTEXT, context("cheaper")));
        for (Step step = Step.SCOPE;
                step != Step.REVIEW;
                step = step.next(false).orElseThrow()) {
            accepted(office.enter("planner", id, step, Office.entry(step)));
        }
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
    }

    private static String context(String notes) {
        return Office.entry(Step.CONTEXT).replace("\"notes\":\"\"", "\"notes\":\"" + notes + "\"");
    }

    private void save(String administrator, String team, String legal, int validityDays) {
        Answer<BrandingRow> saved = brandings.save(
                office.person(administrator),
                new BrandingEntry(
                        team,
                        version(team),
                        "Words of " + administrator,
                        "#7A1F4D",
                        validityDays,
                        new Texts("", "", legal),
                        new Texts("", "", ""),
                        new LogoChoice.Known("")));
        accepted(saved);
    }

    private int version(String team) {
        return brandings.versions(office.person("admin"), team).ifDone().orElseThrow().stream()
                .findFirst()
                .map(BrandingRow::version)
                .orElse(0);
    }

    private List<String> contributors(UUID id, int revision) {
        return jdbc.sql("select actor from contributors(:id, :revision)")
                .param("id", id)
                .param("revision", revision)
                .query(String.class)
                .list();
    }

    private void insertApproval(UUID engagementId, String actor) {
        Revision revision = office.revision(engagementId).orElseThrow();
        jdbc.sql("""
                        insert into approval_decision (id, revision_id, level, decision, actor, comment,
                                                       content_sha256, decided_at, visit_id)
                        select gen_random_uuid(), :revision, 1, 'APPROVED', :actor, '', :hash, now(), v.id
                          from step_event v where v.engagement_id = :engagement order by v.id limit 1""")
                .param("revision", revision.id())
                .param("actor", actor)
                .param("hash", revision.contentSha256())
                .param("engagement", engagementId)
                .update();
    }

    private static Reason reason(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused<?>) answer).refusal().reason();
    }
}
