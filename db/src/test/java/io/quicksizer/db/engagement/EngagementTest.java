package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EngagementTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");

    @Autowired
    private EngagementRepository engagements;

    @Autowired
    private EngagementSearch search;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private long catalogue;
    private UUID id;

    @BeforeEach
    void open() {
        catalogue = new SampleRows(jdbc).publishedCatalogue();
        id = NewId.next();
        engagements.save(new Engagement(
                id,
                EngagementContext.named("Grünes Lager", "Kunde", "2026-17"),
                "planner",
                catalogue,
                NewId.next(),
                NOW));
    }

    @Test
    void everything_that_was_chosen_comes_back_in_order() {
        YearSpread spread = YearSpread.of(List.of(new BigDecimal("60"), new BigDecimal("40")));
        List<ScopeTypeChoice> types =
                List.of(new ScopeTypeChoice("data", 0, true), new ScopeTypeChoice("cloud", 1, false));
        List<StoredLineItemChoice> items = List.of(
                new StoredLineItemChoice("lake", 0, LineItemSize.CUSTOM, true, true),
                new StoredLineItemChoice("move", 1, null, false, false));
        List<StoredCustomService> services = List.of(
                new StoredCustomService("lake", 0, "plan", "Plan", new BigDecimal("12.50"), ""),
                new StoredCustomService("lake", 1, null, "Own", new BigDecimal("10.00"), "by hand"));
        change(engagement -> {
            engagement.describe(new EngagementContext("Lager", "", "", "Notes", "", 2, spread), LATER);
            engagement.chooseScopeTypes(types, LATER);
            engagement.chooseLineItems(items, LATER);
            engagement.defineCustomServices(services, LATER);
        });
        change(engagement -> {
            assertThat(engagement.context().spread()).isEqualTo(spread);
            assertThat(engagement.scopeTypes()).isEqualTo(types);
            assertThat(engagement.lineItems()).isEqualTo(items);
            assertThat(engagement.customServices()).isEqualTo(services);
            assertThat(engagement.customServices().getLast().freeText()).isTrue();
            assertThat(engagement.updatedAt()).isEqualTo(LATER);
            assertThat(engagement.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        });
    }

    @Test
    void choices_can_be_replaced_in_any_order_within_one_save() {
        change(engagement -> {
            engagement.chooseLineItems(List.of(item("move", 0), item("lake", 1)), NOW);
            engagement.defineCustomServices(List.of(service("move", "plan"), service("lake", "plan")), NOW);
        });
        change(engagement -> {
            engagement.chooseLineItems(List.of(item("lake", 0)), NOW);
            engagement.defineCustomServices(List.of(service("lake", "build")), NOW);
        });
        change(engagement -> {
            assertThat(engagement.lineItems()).containsExactly(item("lake", 0));
            assertThat(engagement.customServices()).containsExactly(service("lake", "build"));
        });
    }

    @Test
    void a_key_that_the_catalogue_lacks_is_refused_at_commit() {
        assertThatThrownBy(() -> change(engagement -> engagement.chooseLineItems(List.of(item("moon", 0)), NOW)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_second_save_of_the_same_state_is_a_conflict_even_if_only_choices_changed() {
        Engagement mine = loaded();
        Engagement theirs = loaded();
        theirs.chooseLineItems(List.of(item("lake", 0)), theirs.updatedAt());
        engagements.save(theirs);
        mine.describe(EngagementContext.named("Mine", "", ""), LATER);
        assertThatThrownBy(() -> engagements.save(mine)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(engagements.findById(id).orElseThrow().context().name()).isEqualTo("Grünes Lager");
    }

    @Test
    void an_engagement_moves_to_a_newer_catalogue_with_its_choices_and_no_figure_changes_before() {
        change(engagement -> {
            engagement.chooseLineItems(List.of(item("lake", 0)), NOW);
            engagement.defineCustomServices(List.of(service("lake", "plan")), NOW);
        });
        long newer = new SampleRows(jdbc).publishedCatalogue();
        assertThat(loaded().catalogueVersionId()).isEqualTo(catalogue);
        change(engagement -> {
            engagement.useCatalogue(newer, LATER);
            engagement.chooseLineItems(List.of(item("lake", 0), item("move", 1)), LATER);
        });
        change(engagement -> {
            assertThat(engagement.catalogueVersionId()).isEqualTo(newer);
            assertThat(engagement.lineItems()).hasSize(2);
            assertThat(engagement.customServices()).hasSize(1);
        });
    }

    @Test
    void a_renamed_engagement_is_found_by_its_new_name_only() {
        change(engagement -> engagement.describe(EngagementContext.named("Weißes Haus", "Kunde", ""), LATER));
        assertThat(found("weisses haus kun")).contains(id);
        assertThat(found("grunes lager 2026 17")).doesNotContain(id);
    }

    @Test
    void state_owner_team_and_archive_change_by_name() {
        change(engagement -> {
            engagement.handOverTo("planner2", NOW);
            engagement.shareWith("sales", NOW);
            engagement.withdraw(NOW);
            engagement.archive(LATER);
        });
        Engagement engagement = loaded();
        assertThat(engagement.owner()).isEqualTo("planner2");
        assertThat(engagement.createdBy()).isEqualTo("planner");
        assertThat(engagement.team()).contains("sales");
        assertThat(engagement.archivedAt()).contains(LATER);
        change(same -> same.restore(LATER));
        assertThat(loaded().archivedAt()).isEmpty();
        assertThat(engagements.findByStatusInOrderByCreatedAt(List.of(EngagementStatus.WITHDRAWN)))
                .extracting(Engagement::id)
                .contains(id);
    }

    private void change(Consumer<Engagement> change) {
        transaction.executeWithoutResult(
                status -> change.accept(engagements.findLocked(id).orElseThrow()));
    }

    private Engagement loaded() {
        return transaction.execute(status -> {
            Engagement engagement = engagements.findById(id).orElseThrow();
            assertThat(engagement.lineItems()).isNotNull();
            return engagement;
        });
    }

    private List<UUID> found(String words) {
        return search
                .page(
                        EngagementFilter.words(words),
                        EngagementReader.administrator(),
                        EngagementSort.RECENTLY_CHANGED,
                        null,
                        200)
                .rows()
                .stream()
                .map(EngagementSummary::id)
                .toList();
    }

    private static StoredLineItemChoice item(String key, int position) {
        return new StoredLineItemChoice(key, position, LineItemSize.CUSTOM, true, false);
    }

    private static StoredCustomService service(String lineItem, String key) {
        return new StoredCustomService(lineItem, 0, key, "Service", new BigDecimal("10.00"), "");
    }
}
