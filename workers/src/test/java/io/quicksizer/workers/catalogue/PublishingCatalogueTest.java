package io.quicksizer.workers.catalogue;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.workbook.SmallWorkbook;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CatalogueDatabaseTest
class PublishingCatalogueTest {

    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);

    private final ImportingCatalogue importing;
    private final CorrectingLinks correcting;
    private final PublishingCatalogue publishing;
    private final CatalogueQueries queries;
    private final AuditChainVerification chain;
    private final JdbcTemplate jdbc;

    @Autowired
    PublishingCatalogueTest(
            ImportingCatalogue importing,
            CorrectingLinks correcting,
            PublishingCatalogue publishing,
            CatalogueQueries queries,
            AuditChainVerification chain,
            JdbcTemplate jdbc) {
        this.importing = importing;
        this.correcting = correcting;
        this.publishing = publishing;
        this.queries = queries;
        this.chain = chain;
        this.jdbc = jdbc;
    }

    @Test
    void publishing_retires_the_version_before_and_changes_none_of_its_figures() {
        long first = draft(small().number(REVIEW, "F6", "6"));
        publish(first);
        assertThat(days(first)).isEqualTo("8");

        long second = draft(small().number(REVIEW, "F6", "60"));
        publish(second);

        assertThat(queries.published().orElseThrow().versionId()).isEqualTo(second);
        assertThat(days(first)).isEqualTo("8");
        assertThat(days(second)).isEqualTo("62");
        assertThat(status(first)).isEqualTo(CatalogueStatus.RETIRED);
        assertThat(status(second)).isEqualTo(CatalogueStatus.PUBLISHED);
    }

    @Test
    void a_version_with_errors_is_not_published_and_says_why() {
        long draft = draft(small().raw(REVIEW, "F6", "t=\"e\"", "<v>#REF!</v>"));
        assertThat(publishing.publish(ADMIN, draft))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        refused -> assertThat(messages(refused))
                                .containsExactly("The cell F6 shows the error \"#REF!\"; it counts as blank."));
        assertThat(status(draft)).isEqualTo(CatalogueStatus.DRAFT);
    }

    @Test
    void a_stored_finding_is_said_in_german_and_one_of_an_earlier_release_in_english() {
        long draft = draft(small().raw(REVIEW, "F6", "t=\"e\"", "<v>#REF!</v>").text(MAIN, "N12", "german"));
        String german = "Die Zelle F6 zeigt den Fehler „#REF!“; sie zählt als leer.";
        assertThat(german(draft)).containsOnlyOnce(german);
        assertThat(publishing.publish(ADMIN, draft))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        refused -> assertThat(reasons(refused)).containsExactly(german));

        jdbc.update("""
                insert into import_finding (id, version_id, severity, code, message, position)
                select -id, version_id, severity, code, message, position
                  from import_finding where version_id = ? and severity = 'ERROR'
                """, draft);
        assertThat(german(draft)).contains(german, "The cell F6 shows the error \"#REF!\"; it counts as blank.");
    }

    private List<String> german(long draft) {
        return queries.findings(draft).stream()
                .map(finding -> finding.in(Locale.GERMAN))
                .toList();
    }

    private static List<String> reasons(Answer.Invalid<?> refused) {
        return refused.problems().stream()
                .flatMap(problem -> problem.arguments().stream())
                .flatMap(argument -> MessageWord.read(argument).stream())
                .flatMap(word -> StoredFindingText.of(word).stream())
                .map(text -> text.in(Locale.GERMAN))
                .toList();
    }

    @Test
    void a_line_item_without_days_is_published_once_it_has_a_scenario() {
        long draft = draft(small().blank(MAIN, "D8"));
        assertThat(publishing.publish(ADMIN, draft)).isInstanceOf(Answer.Invalid.class);

        correcting.link(ADMIN, target(draft, "flat-fee"), Optional.of("review"));

        publish(draft);
        assertThat(queries.version(draft)
                        .orElseThrow()
                        .lineItem("flat-fee")
                        .orElseThrow()
                        .days()
                        .at(Size.M))
                .contains(Days.of(7));
    }

    @Test
    void a_line_item_that_loses_its_scenario_needs_days_of_its_own() {
        long draft = draft(small().blank(MAIN, "D7").text(MAIN, "N12", "loses"));
        Answer<LineItemEntry> correction = correcting.link(ADMIN, target(draft, "first-review"), Optional.empty());
        assertThat(correction.ifDone().orElseThrow().link()).isEqualTo(ScenarioLink.MANUAL);
        assertThat(publishing.publish(ADMIN, draft))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        refused -> assertThat(messages(refused))
                                .containsExactly(
                                        "The line item \"First Review\" has neither a scenario nor days for S, M and L."));
    }

    @Test
    void a_line_item_moves_to_a_scope_type_that_is_new_or_there_already() {
        long draft = draft(small().text(MAIN, "N12", "moves"));
        correcting.moveTo(ADMIN, target(draft, "flat-fee"), "Small Things");
        correcting.moveTo(ADMIN, target(draft, "first-review"), " small things ");
        PublishedCatalogue catalogue = queries.version(draft).orElseThrow();
        assertThat(catalogue.portfolio()).extracting(LineItemEntry::scopeType).containsOnly("small-things");
        assertThat(correcting.moveTo(ADMIN, target(draft, "flat-fee"), " ")).isInstanceOf(Answer.Invalid.class);
    }

    @Test
    void the_second_of_two_corrections_of_the_same_line_item_sees_the_first() {
        long draft = draft(small().text(MAIN, "N12", "conflict"));
        CorrectionTarget looked = target(draft, "flat-fee");
        correcting.link(ADMIN, looked, Optional.of("review"));
        assertThat(correcting.link(ADMIN, looked, Optional.empty()))
                .isInstanceOfSatisfying(
                        Answer.Conflicting.class,
                        conflict -> assertThat(conflict.differences())
                                .isEqualTo(List.of(new Answer.Difference("scenario", "", "review"))));
    }

    @Test
    void what_does_not_exist_or_is_published_can_not_be_corrected() {
        long draft = draft(small().text(MAIN, "N12", "refuses"));
        CorrectionTarget flatFee = target(draft, "flat-fee");
        assertThat(correcting.link(ADMIN, flatFee, Optional.of("nowhere"))).isInstanceOf(Answer.Invalid.class);
        assertThat(correcting.link(ADMIN, new CorrectionTarget(draft, "nothing", 0), Optional.empty()))
                .isInstanceOf(Answer.Invalid.class);
        publish(draft);
        assertThat(correcting.link(ADMIN, flatFee, Optional.of("review"))).isInstanceOf(Answer.Conflicting.class);
        assertThat(publishing.publish(ADMIN, draft)).isInstanceOf(Answer.Conflicting.class);
        assertThat(publishing.publish(ADMIN, -1)).isInstanceOf(Answer.Missing.class);
        assertThat(publishing.discard(ADMIN, -1)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void a_discarded_draft_can_not_be_published_any_more() {
        long draft = draft(small().text(MAIN, "N12", "discarded"));
        assertThat(publishing.discard(ADMIN, draft)).isInstanceOf(Answer.Done.class);
        assertThat(publishing.discard(ADMIN, draft)).isInstanceOf(Answer.Conflicting.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'catalogue.discard' and subject_id = ?"
                                + " and outcome = 'REFUSED'",
                        Integer.class,
                        Long.toString(draft)))
                .isEqualTo(1);
        assertThat(publishing.publish(ADMIN, draft)).isInstanceOf(Answer.Conflicting.class);
        assertThat(status(draft)).isEqualTo(CatalogueStatus.RETIRED);
    }

    @Test
    void a_published_version_is_read_once_and_a_draft_every_time() {
        long draft = draft(small().text(MAIN, "N12", "cached"));
        assertThat(queries.version(draft).orElseThrow())
                .isNotSameAs(queries.version(draft).orElseThrow());
        publish(draft);
        assertThat(queries.version(draft).orElseThrow())
                .isSameAs(queries.published().orElseThrow());
        assertThat(queries.version(-1)).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_changes_or_publishes_a_draft() {
        Person planner = new Person("planner", "Paul", Set.of(Role.PLANNER), Set.of(), null);
        long draft = draft(small().text(MAIN, "N12", "guarded"));
        CorrectionTarget target = target(draft, "flat-fee");
        assertThat(publishing.publish(planner, draft)).isInstanceOf(Answer.Refused.class);
        assertThat(publishing.discard(planner, draft)).isInstanceOf(Answer.Refused.class);
        assertThat(correcting.link(planner, target, Optional.of("review"))).isInstanceOf(Answer.Refused.class);
        assertThat(correcting.moveTo(planner, target, "Elsewhere")).isInstanceOf(Answer.Refused.class);
        assertThat(status(draft)).isEqualTo(CatalogueStatus.DRAFT);
        assertThat(target(draft, "flat-fee")).isEqualTo(target);
    }

    @Test
    void every_change_leaves_a_trace_in_the_audit_log() {
        long draft = draft(small().text(MAIN, "N12", "audited"));
        correcting.link(ADMIN, target(draft, "flat-fee"), Optional.of("review"));
        correcting.moveTo(ADMIN, target(draft, "flat-fee"), "Audited");
        publish(draft);
        publishing.publish(ADMIN, draft);
        List<String> actions = jdbc.queryForList(
                "select action || ' ' || outcome from audit_entry where subject_type = 'catalogue-version'"
                        + " and subject_id = ? order by seq",
                String.class,
                String.valueOf(draft));
        assertThat(actions)
                .containsExactly(
                        "catalogue.import DONE",
                        "catalogue.link DONE",
                        "catalogue.scope-type DONE",
                        "catalogue.publish DONE",
                        "catalogue.publish REFUSED");
        assertThat(chain.verify().whole()).isTrue();
    }

    private long draft(SmallWorkbook workbook) {
        return importing
                .importFrom(ADMIN, "small.xlsx", workbook.bytes())
                .ifDone()
                .orElseThrow()
                .accepted()
                .orElseThrow()
                .versionId();
    }

    private void publish(long draft) {
        assertThat(publishing.publish(ADMIN, draft)).isInstanceOf(Answer.Done.class);
    }

    private CorrectionTarget target(long version, String lineItem) {
        long rowVersion = queries.version(version)
                .flatMap(catalogue -> catalogue.lineItem(lineItem))
                .orElseThrow()
                .rowVersion();
        return new CorrectionTarget(version, lineItem, rowVersion);
    }

    private String days(long version) {
        return queries.version(version)
                .flatMap(catalogue -> catalogue.lineItem("first-review"))
                .flatMap(item -> item.days().at(Size.M))
                .orElseThrow()
                .text();
    }

    private CatalogueStatus status(long version) {
        return queries.versions().stream()
                .filter(entry -> entry.id() == version)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static List<String> messages(Answer.Invalid<?> refused) {
        return refused.problems().stream().map(Problem::message).toList();
    }
}
