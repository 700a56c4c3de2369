package io.quicksizer.workers.catalogue;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.workbook.SmallWorkbook;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published catalogue that is exported and imported again is the same catalogue. */
@CatalogueDatabaseTest
class CatalogueWorkbookTest {

    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);

    private final ImportingCatalogue importing;
    private final CorrectingLinks correcting;
    private final ChangingPolicyValues changing;
    private final PublishingCatalogue publishing;
    private final CatalogueQueries queries;

    @Autowired
    CatalogueWorkbookTest(
            ImportingCatalogue importing,
            CorrectingLinks correcting,
            ChangingPolicyValues changing,
            PublishingCatalogue publishing,
            CatalogueQueries queries) {
        this.importing = importing;
        this.correcting = correcting;
        this.changing = changing;
        this.publishing = publishing;
        this.queries = queries;
    }

    @Test
    void what_was_corrected_by_hand_and_keys_without_ids_survive_export_and_import() {
        publish(imported(workshops("first")));
        long corrected = imported(workshops("second")
                .blank(TEMPLATE, "C6")
                .blank(REVIEW, "C6")
                .sums(TEMPLATE, 7, "SUM(#8:#9)")
                .text(TEMPLATE, "B9", "Workshop")
                .text(TEMPLATE, "I9", "By phone"));
        link(corrected, "flat-fee", Optional.of("review"));
        link(corrected, "review", Optional.empty());
        assertThat(correcting.moveTo(ADMIN, target(corrected, "flat-fee"), "Chosen by hand"))
                .isInstanceOf(Answer.Done.class);
        change(corrected, PolicyValue.YEAR_MINIMUM_DAYS, "40.5");
        change(corrected, PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS, "7.5");
        publish(corrected);

        PublishedCatalogue before = version(corrected);
        PublishedCatalogue after = version(imported(CatalogueWorkbook.of(before)));

        assertThat(content(after)).isEqualTo(content(before));
        assertThat(before.sections().stream()
                        .flatMap(section -> section.services().stream())
                        .filter(service -> service.externalId().isEmpty()))
                .extracting(ServiceEntry::key)
                .containsExactly("102", "workshop-2");
        assertThat(before.lineItem("review").orElseThrow().scenario()).isEmpty();
        publish(after.versionId());
    }

    /** Two services named Workshop, with ids, and a line item with the name of the scenario. */
    private static SmallWorkbook workshops(String remark) {
        return small().text(TEMPLATE, "B8", "Workshop")
                .text(REVIEW, "B8", "Workshop")
                .text(REVIEW, "I8", "On request")
                .number(MAIN, "A9", "3")
                .text(MAIN, "B9", "Review")
                .number(MAIN, "C9", "4")
                .number(MAIN, "D9", "5")
                .number(MAIN, "E9", "6")
                .text(MAIN, "N12", remark);
    }

    /** Returns what planners and documents see of a catalogue, with its keys; not the cells that it was read from. */
    private static Map<String, Object> content(PublishedCatalogue catalogue) {
        Map<String, String> scopeTypes =
                catalogue.scopeTypes().stream().collect(Collectors.toMap(ScopeTypeInfo::key, ScopeTypeInfo::name));
        return Map.of(
                "sections",
                catalogue.sections().stream()
                        .map(section -> List.of(section.key(), section.name()))
                        .toList(),
                "services",
                catalogue.sections().stream()
                        .flatMap(section -> section.services().stream())
                        .map(CatalogueWorkbookTest::withoutRow)
                        .toList(),
                "scenarios",
                catalogue.scenarios().stream()
                        .map(scenario ->
                                List.<Object>of(scenario.key(), scenario.name(), scenario.sheet(), scenario.days()))
                        .toList(),
                "line items",
                catalogue.portfolio().stream()
                        .map(item -> List.<Object>of(
                                item.key(),
                                item.number(),
                                item.name(),
                                item.scopeType() + " = " + scopeTypes.get(item.scopeType()),
                                item.days(),
                                item.scenario()))
                        .toList(),
                "policies",
                catalogue.policyEntries().stream()
                        .map(policy -> policy.key() + " = "
                                + policy.value().stripTrailingZeros().toPlainString() + " " + policy.unit())
                        .toList());
    }

    private static ServiceEntry withoutRow(ServiceEntry service) {
        return new ServiceEntry(
                service.key(),
                service.name(),
                service.section(),
                service.externalId(),
                service.defaultEffort(),
                service.template(),
                service.note(),
                Optional.empty());
    }

    private void link(long version, String lineItem, Optional<String> scenario) {
        assertThat(correcting.link(ADMIN, target(version, lineItem), scenario)).isInstanceOf(Answer.Done.class);
    }

    private CorrectionTarget target(long version, String lineItem) {
        return new CorrectionTarget(
                version,
                lineItem,
                version(version).lineItem(lineItem).orElseThrow().rowVersion());
    }

    private void change(long version, String policy, String days) {
        assertThat(changing.change(ADMIN, version, Map.of(policy, new ChangingPolicyValues.Wanted(days, ""))))
                .isInstanceOf(Answer.Done.class);
    }

    private long imported(SmallWorkbook workbook) {
        return imported(workbook.bytes());
    }

    private long imported(byte[] file) {
        return importing
                .importFrom(ADMIN, "catalogue.xlsx", file)
                .ifDone()
                .orElseThrow()
                .accepted()
                .orElseThrow()
                .versionId();
    }

    private void publish(long version) {
        assertThat(publishing.publish(ADMIN, version)).isInstanceOf(Answer.Done.class);
    }

    private PublishedCatalogue version(long version) {
        return queries.version(version).orElseThrow();
    }
}
