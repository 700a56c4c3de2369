package io.quicksizer.workers.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.workers.UseCasesConfiguration;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.catalogue.workbook.DemoWorkbook;
import io.quicksizer.workers.prototype.ImportReport.Fate;
import io.quicksizer.workers.prototype.ImportReport.Row;
import io.quicksizer.workers.prototype.ImportingPrototype.Outcome;
import io.quicksizer.workers.prototype.ImportingPrototype.Request;
import io.quicksizer.workers.usecase.OnlyDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One move: a dry run, the run, and the same run again. */
@QuicksizerDatabase
@SpringBootTest(
        classes = ImportingPrototypeTest.Application.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "quicksizer.outbox.dispatch=false",
            "quicksizer.engine.gateway-address=http://127.0.0.1:1",
            "quicksizer.engine.rest-address=http://127.0.0.1:1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingPrototypeTest {
    private static final int AWKWARD = 15;

    private final TestDatabase prototype = TestDatabase.fresh();
    private final byte[] workbook = DemoWorkbook.bytes();

    @Autowired
    private ImportingPrototype importing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditChainVerification chain;

    /** The core on a database of its own; no stereotype, so that no other test finds it. */
    @OnlyDatabase
    @Import(UseCasesConfiguration.class)
    static class Application {
        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @BeforeAll
    void aPrototypeAndItsWorkbookPublished(
            @Autowired PeopleDirectory people,
            @Autowired ImportingCatalogue catalogue,
            @Autowired PublishingCatalogue publishing,
            @Autowired CatalogueQueries queries) {
        people.remember(new SignedIn("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null));
        people.remember(new SignedIn("planner", "Paul", Set.of(Role.PLANNER), Set.of(), null));
        Person admin = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);
        publishing.publish(
                admin,
                catalogue
                        .importFrom(admin, "demo.xlsx", workbook)
                        .ifDone()
                        .orElseThrow()
                        .accepted()
                        .orElseThrow()
                        .versionId());
        new SamplePrototype(
                        JdbcClient.create(prototype.dataSource()),
                        queries.published().orElseThrow())
                .fill();
    }

    @AfterAll
    void closePrototype() {
        prototype.close();
    }

    @Test
    @Order(1)
    void nothing_is_tried_without_an_administrator_or_with_another_workbook() {
        assertThat(outcome("planner", workbook, true)).isInstanceOf(Outcome.NotTried.class);
        assertThat(outcome("nobody", workbook, true)).isInstanceOf(Outcome.NotTried.class);
        assertThat(outcome("admin", "other".getBytes(StandardCharsets.UTF_8), true))
                .isInstanceOf(Outcome.NotTried.class);
    }

    @Test
    @Order(1)
    void nothing_is_tried_with_a_database_that_is_not_the_prototype_or_can_not_be_reached() {
        try (TestDatabase other = TestDatabase.fresh()) {
            assertNotTried(other.dataSource());
        }
        assertNotTried(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/prototype", "reader", "wrong"));
    }

    private void assertNotTried(DataSource source) {
        assertThat(importing.run(new Request("admin", source, workbook, false)))
                .isInstanceOfSatisfying(
                        Outcome.NotTried.class,
                        outcome ->
                                assertThat(outcome.why()).startsWith("The database of the prototype can't be read: "));
        assertThat(stored("person where user_name like '%@%'")).isZero();
    }

    @Test
    @Order(2)
    void a_dry_run_reports_what_the_run_will_do_and_stores_nothing() {
        ImportReport report = report(true);

        assertThat(report.count(Fate.NEW)).isEqualTo(SamplePrototype.ORDINARY + AWKWARD);
        assertThat(stored("engagement")).isZero();
        assertThat(stored("outbox_message")).isZero();
        assertThat(jdbc.sql("select count(*) from person where user_name like '%@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(3)
    void everything_that_fits_is_brought_over_with_the_same_days_and_the_rest_is_reported() {
        ImportReport dry = report(true);
        ImportReport report = report(false);

        assertThat(report).isEqualTo(dry);
        assertThat(stored("engagement")).isEqualTo(SamplePrototype.ORDINARY + AWKWARD);
        assertThat(stored("outbox_message")).isEqualTo(SamplePrototype.ORDINARY + AWKWARD);
        assertThat(stored("contribution where actor = 'admin' and kind = 'MOVED_IN'"))
                .isEqualTo(SamplePrototype.ORDINARY + AWKWARD);
        assertThat(report.rows())
                .filteredOn(row -> row.prototypeId().matches("e\\d+"))
                .hasSize(SamplePrototype.ORDINARY)
                .allSatisfy(row ->
                        assertThat(row.difference()).as(row.prototypeId()).isZero());
        assertThat(report.notes()).noneMatch(note -> note.engagement().matches("e\\d+"));
        assertThat(report.before()).isPositive();
        assertThat(report.people()).isEqualTo(new ImportReport.People(2, 0, 1));
        assertThat(chain.verify().whole()).isTrue();
    }

    @Test
    @Order(4)
    void each_thing_that_does_not_fit_is_reported_with_its_reason() {
        assertNoted("no-owner", "admin owns it now");
        assertNoted("no-customer", "has no customer");
        assertNoted("no-name", "has no name");
        assertNoted("long-name", "at most 200 characters");
        assertNoted("not-whole", "add up to 90; they were rescaled to 50/33.33/16.67");
        assertNoted("all-zero", "The spread became 50/50");
        assertNoted("not-a-number", "a percentage is no number");
        assertNoted("negative", "The spread became 50/50");
        assertNoted("beyond", "after the duration were left out");
        assertNoted("long", "is not 1 to 5 years");
        assertNoted("choices", "no line item in the row \"9998\"", "\"9998\" had 500 days and has 0 days");
        assertThat(row("choices").before()).isGreaterThanOrEqualTo(new BigDecimal("500"));
        assertThat(row("choices").difference()).isLessThanOrEqualTo(new BigDecimal("-500"));
        assertNoted("choices", "no line item in the row \"9999\"", "is chosen again by", "\"XXL\" is no size");
        assertNoted(
                "custom",
                "became free text",
                "less than the minimum of 10 days",
                "Left out:",
                "is not a line item sized Custom",
                "had 60 days and has");
        assertNoted("bare", "42.5 days have no services; they became one free text");
        assertNoted("bare-small", "had 0.5 days and has 0 days");
        assertThat(prototypeNotes("User"))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("is not a valid user name"));
        assertThat(row("bare").after()).isEqualByComparingTo("42.5");
    }

    @Test
    @Order(5)
    void a_second_run_leaves_everything_alone_whatever_happened_since() {
        jdbc.sql(
                        "update engagement set name = 'Renamed since', total_days = 7, first_year_days = 7 where name = 'Engagement e1'")
                .update();

        ImportReport again = report(false);

        assertThat(again.rows()).extracting(Row::fate).containsOnly(Fate.KNOWN);
        assertThat(row(again, "e1").after())
                .as("as it is stored now, not as it would be imported")
                .isEqualByComparingTo("7");
        assertThat(again.people()).isEqualTo(new ImportReport.People(0, 2, 1));
        assertThat(stored("engagement")).isEqualTo(SamplePrototype.ORDINARY + AWKWARD);
        assertThat(jdbc.sql("select count(*) from engagement where name = 'Renamed since'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void people_are_known_without_any_role_until_the_identity_provider_gives_them_one() {
        assertThat(jdbc.sql("select display_name from person where user_name = 'paula.planner@example.com'")
                        .query(String.class)
                        .single())
                .isEqualTo("Paula Planner");
        assertThat(jdbc.sql("select count(*) from person_role where user_name like '%@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(7)
    void the_files_have_a_row_for_each_engagement_and_each_problem() {
        ImportReport report = report(true);

        assertThat(new String(report.engagementsCsv(), StandardCharsets.UTF_8).lines())
                .hasSize(SamplePrototype.ORDINARY + AWKWARD + 1);
        assertThat(report.summary())
                .startsWith("People: 0 new, 2 known, 1 refused.")
                .contains("Engagements: 0 new, " + (SamplePrototype.ORDINARY + AWKWARD) + " known, 0 refused");
    }

    private ImportReport first;

    private void assertNoted(String engagement, String... messages) {
        List<String> notes = firstReport().notes().stream()
                .filter(note -> note.engagement().equals(engagement))
                .map(ImportNote::message)
                .toList();
        for (String message : messages) {
            assertThat(notes).as(engagement).anySatisfy(note -> assertThat(note).contains(message));
        }
    }

    private List<String> prototypeNotes(String table) {
        return firstReport().notes().stream()
                .filter(note -> note.table().equals(table))
                .map(ImportNote::message)
                .toList();
    }

    private ImportReport firstReport() {
        return first;
    }

    private Row row(String engagement) {
        return row(firstReport(), engagement);
    }

    private static Row row(ImportReport report, String engagement) {
        return report.rows().stream()
                .filter(row -> row.prototypeId().equals(engagement))
                .findFirst()
                .orElseThrow();
    }

    private ImportReport report(boolean dryRun) {
        ImportReport report = ((Outcome.Tried) outcome("admin", workbook, dryRun)).report();
        if (first == null) {
            first = report;
        }
        return report;
    }

    private Outcome outcome(String person, byte[] file, boolean dryRun) {
        return importing.run(new Request(person, prototype.dataSource(), file, dryRun));
    }

    private int stored(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
