package io.quicksizer.workers.catalogue;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.audit.AuditEntryRepository;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.DemoWorkbook;
import io.quicksizer.workers.catalogue.workbook.RefusalPhrase;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

@CatalogueDatabaseTest
class ImportingCatalogueTest {

    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);
    private static final List<String> TABLES = List.of(
            "catalogue_version",
            "catalogue_section",
            "catalogue_service",
            "catalogue_scenario",
            "scenario_service",
            "scope_type",
            "line_item",
            "policy_value",
            "import_finding",
            "audit_entry");

    private final ImportingCatalogue importing;
    private final PublishingCatalogue publishing;
    private final ChangingPolicyValues changing;
    private final CatalogueQueries queries;
    private final AuditEntryRepository audit;
    private final JdbcTemplate jdbc;
    private final Statistics statistics;

    @Autowired
    ImportingCatalogueTest(
            ImportingCatalogue importing,
            PublishingCatalogue publishing,
            ChangingPolicyValues changing,
            CatalogueQueries queries,
            AuditEntryRepository audit,
            JdbcTemplate jdbc,
            EntityManagerFactory entities) {
        this.importing = importing;
        this.publishing = publishing;
        this.changing = changing;
        this.queries = queries;
        this.audit = audit;
        this.jdbc = jdbc;
        this.statistics = entities.unwrap(SessionFactory.class).getStatistics();
    }

    @Test
    void an_import_stores_a_draft_that_reads_back_as_the_workbook_says() {
        ImportedDraft draft = imported(
                "C:\\fakepath\\small.xlsx",
                small().text(REVIEW, "I6", "Ask first").bytes());

        PublishedCatalogue catalogue = queries.version(draft.versionId()).orElseThrow();
        LineItemEntry review = catalogue.lineItem("first-review").orElseThrow();
        assertThat(review.days().at(Size.M)).contains(Days.of(7));
        assertThat(review.cells().get(Size.M)).hasToString("'Portfolio'!D7");
        assertThat(catalogue.scenarioOf("first-review").orElseThrow().days().days(Size.L))
                .isEqualTo(Days.of(12));
        assertThat(catalogue.lineItem("flat-fee").orElseThrow().days().totalsOnly())
                .isTrue();
        assertThat(catalogue.policies().minimumPerYear()).isEqualTo(Days.of(36));
        assertThat(catalogue.policies().minimumPerCustomService()).isEqualTo(Days.of(10));
        assertThat(catalogue.defaultSpread()).containsExactly(5_000, 2_500, 2_500);
        assertThat(queries.findings(draft.versionId()))
                .extracting(FindingEntry::code)
                .contains("LINE_ITEM_TOTALS_ONLY");
        assertThat(queries.versions())
                .filteredOn(version -> version.id() == draft.versionId())
                .extracting(VersionEntry::status, VersionEntry::sourceName)
                .containsExactly(tuple(CatalogueStatus.DRAFT, "small.xlsx"));
    }

    @Test
    void a_policy_value_that_workbooks_cannot_state_is_kept_from_the_published_version() {
        ImportedDraft first = imported(
                "first.xlsx", small().text(REVIEW, "I6", "kept value, first").bytes());
        setMinimumOfCustomServices(first, "7.5");
        publish(first);
        ImportedDraft second = imported(
                "second.xlsx", small().text(REVIEW, "I6", "kept value, second").bytes());

        PublishedCatalogue catalogue = queries.version(second.versionId()).orElseThrow();
        assertThat(catalogue.policies().minimumPerCustomService()).isEqualTo(Days.of(new BigDecimal("7.5")));
        assertThat(catalogue.policyEntries())
                .filteredOn(policy -> policy.key().equals(PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS))
                .extracting(PolicyValueEntry::source)
                .containsExactly("kept from version " + first.number());
        setMinimumOfCustomServices(second, "10");
        publish(second);
    }

    private void setMinimumOfCustomServices(ImportedDraft draft, String days) {
        assertThat(changing.change(
                        ADMIN,
                        draft.versionId(),
                        Map.of(PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS, new ChangingPolicyValues.Wanted(days, ""))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void every_figure_can_be_traced_to_the_cell_that_decided_it() {
        ImportedDraft draft = imported(
                "traced.xlsx",
                small().blank(REVIEW, "F5").text(REVIEW, "I5", "traced").bytes());
        PublishedCatalogue catalogue = queries.version(draft.versionId()).orElseThrow();

        assertThat(traced(catalogue, "101", Size.S)).isEqualTo("TEMPLATE 'Scenario Template'!E5 1");
        assertThat(traced(catalogue, "101", Size.M)).isEqualTo("EXPLICIT_BLANK 'Review'!F5 -");
        assertThat(traced(catalogue, "102", Size.M)).isEqualTo("SCENARIO 'Review'!F6 5");
        assertThat(catalogue.scenario("review").orElseThrow().totalCell(Size.M)).hasToString("'Review'!F2");
        assertThat(catalogue.provenance("review", "201", Size.M)).isEmpty();
    }

    @Test
    void a_dry_run_stores_nothing() {
        List<Long> before = rows();
        ImportPreview preview = preview(DemoWorkbook.bytes());
        assertThat(preview.catalogue().lineItems()).hasSize(22);
        assertThat(preview.added()).isNotEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_import_that_fails_midway_changes_nothing() {
        List<Long> before = rows();
        jdbc.execute("""
                create function fail_midway() returns trigger language plpgsql as $$
                begin
                  if new.name = 'Fails midway' then raise exception 'out of luck'; end if;
                  return new;
                end $$""");
        jdbc.execute(
                "create trigger fail_midway before insert on line_item for each row execute function fail_midway()");
        byte[] file = small().text(MAIN, "B8", "Fails midway").bytes();

        assertThatThrownBy(() -> imported("broken.xlsx", file)).hasMessageContaining("out of luck");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_refused_file_stores_nothing_but_the_refusal_in_the_audit_log() {
        List<Long> before = rows();
        byte[] file = "no workbook".getBytes(StandardCharsets.UTF_8);
        assertThat(importing.importFrom(ADMIN, "x.xlsx", file)).isEqualTo(refused(RefusalPhrase.NOT_A_WORKBOOK));
        List<Long> after = rows();
        assertThat(after.subList(0, after.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(audit.findBySeqLessThanOrderBySeqDesc(Long.MAX_VALUE, Limit.of(1))
                        .getFirst()
                        .fact())
                .satisfies(fact -> assertThat(fact.outcome()).isEqualTo(AuditOutcome.REFUSED))
                .satisfies(fact -> assertThat(fact.detailJson())
                        .contains("\"code\":\"NOT_A_WORKBOOK\"", "\"reason\":\"NOT_A_WORKBOOK\""));
    }

    @Test
    void nobody_but_an_administrator_imports_and_the_refusal_is_audited() {
        Person planner = new Person("planner", "Paul", Set.of(Role.PLANNER), Set.of(), null);
        assertThat(importing.importFrom(planner, "small.xlsx", small().bytes())).isInstanceOf(Answer.Refused.class);
        assertThat(audit.findBySeqLessThanOrderBySeqDesc(Long.MAX_VALUE, Limit.of(1))
                        .getFirst()
                        .fact())
                .satisfies(fact -> assertThat(fact.actor()).isEqualTo("planner"))
                .satisfies(fact -> assertThat(fact.outcome()).isEqualTo(AuditOutcome.REFUSED))
                .satisfies(fact -> assertThat(fact.detailJson()).contains("NOT_AN_ADMINISTRATOR"));
    }

    @Test
    void the_same_file_again_finds_its_draft() {
        byte[] file = small().text(MAIN, "B8", "Twice").bytes();
        ImportedDraft first = imported("twice.xlsx", file);
        ImportedDraft second = imported("twice.xlsx", file);
        assertThat(second.versionId()).isEqualTo(first.versionId());
        assertThat(second.existing()).isTrue();
        assertThat(first.existing()).isFalse();
    }

    @Test
    void imports_at_once_do_not_interleave() throws Exception {
        int importers = 3;
        CyclicBarrier together = new CyclicBarrier(importers);
        List<Future<ImportedDraft>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(importers)) {
            for (int number = 1; number <= importers; number++) {
                byte[] file = small().text(MAIN, "B8", "At once " + number).bytes();
                running.add(threads.submit(() -> {
                    together.await();
                    return imported("at-once.xlsx", file);
                }));
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<ImportedDraft> done : running) {
            numbers.add(done.get().number());
            PublishedCatalogue catalogue =
                    queries.version(done.get().versionId()).orElseThrow();
            assertThat(catalogue.portfolio()).hasSize(2);
            assertThat(catalogue.sections()).hasSize(2);
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void a_preview_is_for_administrators_and_a_refused_workbook_is_audited() {
        Person planner = new Person("planner", "Paul", Set.of(Role.PLANNER), Set.of(), null);
        assertThat(importing.preview(planner, small().bytes())).isInstanceOf(Answer.Refused.class);
        assertThat(importing.preview(ADMIN, new byte[0])).isEqualTo(refused(RefusalPhrase.FILE_EMPTY));

        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where action = 'catalogue.preview' and outcome = 'REFUSED'"
                                + " order by seq desc limit 2",
                        String.class))
                .containsExactly(ADMIN.userName(), "planner");
    }

    private ImportPreview preview(byte[] file) {
        return importing.preview(ADMIN, file).ifDone().orElseThrow().accepted().orElseThrow();
    }

    private static <T> Answer<WorkbookOutcome<T>> refused(RefusalPhrase phrase) {
        return new Answer.Done<>(new WorkbookOutcome.Refused<>(new WorkbookRefusal(phrase, List.of())));
    }

    @Test
    void keys_survive_what_people_do_to_a_workbook() {
        publish(imported("before.xlsx", small().text(MAIN, "N12", "before").bytes()));

        ImportPreview renamed = preview(small().text(MAIN, "B7", "Review of the House")
                .text(TEMPLATE, "B6", "Working Session")
                .text(REVIEW, "B6", "Working Session")
                .blank(TEMPLATE, "C8")
                .text(MAIN, "B9", "Brand New")
                .number(MAIN, "C9", "1")
                .number(MAIN, "D9", "2")
                .number(MAIN, "E9", "3")
                .bytes());

        assertThat(renamed.catalogue().lineItems())
                .extracting(item -> item.key() + " = " + item.name())
                .containsExactly("first-review = Review of the House", "flat-fee = Flat Fee", "brand-new = Brand New");
        assertThat(renamed.catalogue().services())
                .extracting(service -> service.key() + " = " + service.name())
                .containsExactly("101 = Blueprint", "102 = Working Session", "201 = Prototype");
        assertThat(renamed.added()).containsExactly("brand-new");
        assertThat(renamed.gone()).isEmpty();
    }

    /**
     * A clock on the wall would measure the machine's other work, too; what makes an import slow is computing here or
     * many trips to the database, and each has a bound.
     */
    @Test
    void the_reference_workbook_comes_from_bytes_to_published_within_three_seconds_of_work_and_few_statements() {
        byte[] file = ReferenceWorkbook.bytes();
        JsonNode expected = ReferenceWorkbook.expected();
        preview(DemoWorkbook.bytes());
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ImportedDraft draft = imported("reference.xlsx", file);
        Answer<VersionEntry> publication = publishing.publish(ADMIN, draft.versionId());
        Duration work = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);

        assertThat(publication).isInstanceOf(Answer.Done.class);
        assertThat(work).isLessThan(Duration.ofSeconds(3));
        assertThat(statistics.getPrepareStatementCount()).isLessThan(60);
        PublishedCatalogue catalogue = queries.published().orElseThrow();
        assertThat(catalogue.portfolio()).hasSize(expected.get("lineItems").asInt());
        assertThat(catalogue.scopeTypes()).hasSize(6);
        assertThat(portfolio(catalogue, Size.S))
                .isEqualTo(expected.get("portfolio").get("S").asText());
        assertThat(portfolio(catalogue, Size.M))
                .isEqualTo(expected.get("portfolio").get("M").asText());
        assertThat(portfolio(catalogue, Size.L))
                .isEqualTo(expected.get("portfolio").get("L").asText());
    }

    @Test
    void the_demo_comes_in_without_anything_to_fix() {
        ImportedDraft draft = imported("demo.xlsx", DemoWorkbook.bytes());
        assertThat(draft.publishable()).isTrue();
        assertThat(publishing.publish(ADMIN, draft.versionId())).isInstanceOf(Answer.Done.class);
    }

    private static String portfolio(PublishedCatalogue catalogue, Size size) {
        return Days.sum(catalogue.portfolio().stream()
                        .map(item -> item.days().at(size).orElseThrow())
                        .toList())
                .text();
    }

    private ImportedDraft imported(String name, byte[] file) {
        return importing
                .importFrom(ADMIN, name, file)
                .ifDone()
                .orElseThrow()
                .accepted()
                .orElseThrow();
    }

    private void publish(ImportedDraft draft) {
        assertThat(publishing.publish(ADMIN, draft.versionId())).isInstanceOf(Answer.Done.class);
    }

    private static String traced(PublishedCatalogue catalogue, String service, Size size) {
        Provenance found = catalogue.provenance("review", service, size).orElseThrow();
        String cell = found.cell().map(CellSource::toString).orElse("-");
        return found.from() + " " + cell + " " + found.days().map(Days::text).orElse("-");
    }

    private List<Long> rows() {
        return TABLES.stream()
                .map(table -> Optional.ofNullable(jdbc.queryForObject("select count(*) from " + table, Long.class))
                        .orElseThrow())
                .toList();
    }
}
