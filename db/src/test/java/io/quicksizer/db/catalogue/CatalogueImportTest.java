package io.quicksizer.db.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CatalogueImportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SCENARIOS = 25;
    private static final int SERVICES = 110;

    @Autowired
    private CatalogueVersionRepository versions;

    @Autowired
    private CatalogueSectionRepository sections;

    @Autowired
    private CatalogueServiceRepository services;

    @Autowired
    private CatalogueScenarioRepository scenarios;

    @Autowired
    private ScenarioServiceRepository scenarioServices;

    @Autowired
    private ScopeTypeRepository scopeTypes;

    @Autowired
    private LineItemRepository lineItems;

    @Autowired
    private PolicyValueRepository policyValues;

    @Autowired
    private ImportFindingRepository findings;

    @Autowired
    private CatalogueReader reader;

    @Autowired
    private TransactionTemplate transaction;

    private final Statistics statistics;

    @Autowired
    CatalogueImportTest(EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
    }

    @BeforeEach
    void forgetStatistics() {
        statistics.clear();
    }

    @Test
    void nearly_3000_rows_are_written_in_a_few_dozen_batches() {
        transaction.execute(status -> imported());
        assertThat(statistics.getEntityInsertCount()).isGreaterThan(2_900);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(40);
    }

    @Test
    void a_whole_version_is_read_with_one_query_per_table_and_nothing_is_lost() {
        long id = transaction.execute(status -> imported()).id();
        statistics.clear();
        CatalogueContents contents = reader.byVersion(id).orElseThrow();
        assertThat(contents.scenarioServices()).hasSize(SCENARIOS * SERVICES);
        assertThat(contents.lineItems()).hasSize(SCENARIOS);
        CatalogueScenarioService overriding = contents.scenarioServices().getFirst();
        assertThat(overriding
                        .overrides()
                        .effective(overriding.service().template().days()))
                .isEqualTo(new DaysBySize(new BigDecimal("0.50"), null, new BigDecimal("4.00"), null));
        assertThat(overriding.collapsed()).isTrue();
        assertThat(overriding.service().section().name()).isEqualTo("Section");
        assertThat(contents.lineItems().getFirst().scenario().orElseThrow().layout())
                .isEqualTo(SheetLayout.EXTENDED);
        assertThat(contents.scenarios().getFirst().statedTotals().s()).isEqualByComparingTo("12.5");
        assertThat(contents.policyValues().getFirst().value()).isEqualByComparingTo("10");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(8);
    }

    @Test
    void publishing_retires_the_version_before() {
        long first = publish();
        long second = publish();
        assertThat(versions.findById(first).orElseThrow().status()).isEqualTo(CatalogueStatus.RETIRED);
        assertThat(versions.published().orElseThrow().id()).isEqualTo(second);
        assertThat(reader.published().orElseThrow().version().publishedBy()).contains("admin");
    }

    @Test
    void a_version_is_published_once() {
        long id = publish();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> versions.publish(versions.findById(id).orElseThrow(), "admin", NOW)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("not a draft");
        assertThat(versions.published().orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void two_corrections_of_one_link_do_not_overwrite_each_other() {
        long id = transaction.execute(status -> imported()).id();
        LineItem mine = lineItems.findByVersionIdAndKey(id, "line-0").orElseThrow();
        LineItem theirs = lineItems.findByVersionIdAndKey(id, "line-0").orElseThrow();
        theirs.linkTo(null, ScenarioLink.MANUAL);
        lineItems.save(theirs);
        mine.linkTo(null, ScenarioLink.NONE);
        assertThatThrownBy(() -> lineItems.save(mine)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    private long publish() {
        return transaction
                .execute(status -> versions.publish(imported(), "admin", NOW))
                .id();
    }

    private CatalogueVersion imported() {
        CatalogueSource source = new CatalogueSource("book.xlsx", "0".repeat(64), "");
        CatalogueVersion version = versions.save(new CatalogueVersion(versions.nextNumber(), source, "admin", NOW));
        CatalogueSection section = sections.save(new CatalogueSection(version, place("section", "Section", 0)));
        List<CatalogueService> manyServices = services.saveAll(IntStream.range(0, SERVICES)
                .mapToObj(n -> new CatalogueService(version, section, place("service-" + n, "Service", n), template()))
                .toList());
        ScopeType type = scopeTypes.save(new ScopeType(version, "cloud", "Cloud", 0));
        for (int n = 0; n < SCENARIOS; n++) {
            addScenario(version, manyServices, type, n);
        }
        policyValues.save(
                new PolicyValue(version, PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS, BigDecimal.TEN, "days", "default"));
        findings.save(new ImportFinding(
                version,
                FindingSeverity.INFO,
                "sample",
                "A sample",
                "{\"phrase\": \"SAMPLE\", \"arguments\": []}",
                new FindingSpot("Main", "B7", "12 (=6+6)", "12", 0)));
        return version;
    }

    private void addScenario(CatalogueVersion version, List<CatalogueService> manyServices, ScopeType type, int n) {
        CatalogueScenario scenario = scenarios.save(new CatalogueScenario(
                version, place("scenario-" + n, "Scenario", n), "Sheet " + n, SheetLayout.EXTENDED, stated()));
        ScenarioOverrides overrides = new ScenarioOverrides(
                DaysOverride.of(new BigDecimal("0.5")),
                DaysOverride.BLANK,
                DaysOverride.TEMPLATE,
                DaysOverride.TEMPLATE,
                CatalogueNoteOverride.TEMPLATE);
        List<CatalogueScenarioService> rows = new ArrayList<>();
        for (CatalogueService service : manyServices) {
            ScenarioRow row = new ScenarioRow(rows.size(), true, 5 + rows.size());
            rows.add(new CatalogueScenarioService(version, scenario, service, row, overrides));
        }
        scenarioServices.saveAll(rows);
        LineItem lineItem = new LineItem(
                version,
                place("line-" + n, "Line item", n),
                new LineItemFigures("1.1", DaysBySize.NONE, "C7:F7"),
                type);
        lineItem.linkTo(scenario, ScenarioLink.FORMULA);
        lineItems.save(lineItem);
    }

    private static CataloguePlace place(String key, String name, int position) {
        return new CataloguePlace(key, name, position, position + 5);
    }

    private static ServiceTemplate template() {
        DaysBySize days = new DaysBySize(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("4.00"), null);
        return new ServiceTemplate("CRM-1", "1 day", days, null);
    }

    private static DaysBySize stated() {
        return new DaysBySize(new BigDecimal("12.5"), null, null, null);
    }
}
