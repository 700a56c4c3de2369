package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * On 20,000 engagements: 200 customers, 100 owners, 50 teams, every tenth archived, every hundredth name with an
 * accent, every 501st sent back, every 503rd at its second revision.
 */
@ExtendWith(WithTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementSearchTest {

    private static final int ENGAGEMENTS = 20_000;
    private static final EngagementReader ADMIN = EngagementReader.administrator();
    private static final EngagementReader APPROVER =
            EngagementReader.user("owner7", List.of()).whoApproves();

    private NamedParameterJdbcTemplate jdbc;
    private EngagementSearch search;

    @BeforeAll
    void fill(TestDatabase database) {
        jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        search = new EngagementSearch(jdbc);
        long catalogue = new SampleRows(database.jdbc()).publishedCatalogue();
        // three rows share each moment, so that the order needs the identifier too
        database.jdbc().update("""
                insert into engagement (id, name, customer, opportunity, notes, duration_years, owner, team,
                    catalogue_version_id, status, current_revision_number, run_id, created_at, created_by, updated_at,
                    archived_at, search_text, total_days, first_year_days)
                select cast(md5('e' || n) as uuid), 'Engagement ' || n, 'Customer ' || n % 200, 'Deal ' || n, '', 3,
                       'owner' || n % 100, case when n % 2 = 0 then 'team' || n % 50 end, ?,
                       case when n % 4 = 0 then 'WITHDRAWN' when n % 501 = 0 then 'CHANGES_REQUESTED' else 'DRAFT' end,
                       case when n % 503 = 0 then 2 else 1 end, cast(md5('r' || n) as uuid),
                       now(), 'planner', timestamptz '2026-01-01T00:00:00Z' + (n / 3) * interval '1 second',
                       case when n % 10 = 0 then now() end,
                       'engagement ' || n || ' customer ' || n % 200 || ' deal ' || n
                         || case when n % 100 = 1 then ' muller strasse' else '' end
                         || case when n = 7 then ' key 4e0a7 12e4 00b1' else '' end,
                       case when n % 7 > 0 then n % 977 end, case when n % 7 > 0 then n % 977 * 0.5 end
                  from generate_series(1, ?) n""", catalogue, ENGAGEMENTS);
        database.jdbc().execute("vacuum analyze engagement");
    }

    @ParameterizedTest
    @EnumSource(EngagementSort.class)
    void paging_through_shows_every_engagement_once_and_in_order(EngagementSort sort) {
        List<EngagementSummary> all = new ArrayList<>();
        Optional<PageCursor> cursor = Optional.empty();
        do {
            PageCursor after =
                    cursor.map(PageCursor::text).map(PageCursor::parse).orElse(null);
            EngagementPage page = search.page(EngagementFilter.NONE, ADMIN, sort, after, 200);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(all).hasSize(ENGAGEMENTS * 9 / 10);
        assertThat(all.stream().map(EngagementSummary::id).distinct()).hasSize(all.size());
        assertThat(all).isSortedAccordingTo(order(sort));
    }

    private static Comparator<EngagementSummary> order(EngagementSort sort) {
        Comparator<BigDecimal> days = Comparator.comparing(known -> known == null ? BigDecimal.ZERO : known);
        return switch (sort) {
            case UNCHANGED_LONGEST -> Comparator.comparing(EngagementSummary::updatedAt);
            case NAME -> Comparator.comparing(EngagementSummary::name);
            case CUSTOMER -> Comparator.comparing(EngagementSummary::customer);
            case OWNER -> Comparator.comparing(EngagementSummary::owner);
            case STATUS -> Comparator.comparing(row -> row.status().name());
            case STEP -> Comparator.comparing(row -> row.currentStep() == null ? "" : row.currentStep());
            case FEWEST_DAYS -> Comparator.comparing(EngagementSummary::totalDays, days);
            case FEWEST_FIRST_YEAR_DAYS -> Comparator.comparing(EngagementSummary::firstYearDays, days);
            case RECENTLY_CHANGED -> order(EngagementSort.UNCHANGED_LONGEST).reversed();
            case NAME_BACKWARDS -> order(EngagementSort.NAME).reversed();
            case CUSTOMER_BACKWARDS -> order(EngagementSort.CUSTOMER).reversed();
            case OWNER_BACKWARDS -> order(EngagementSort.OWNER).reversed();
            case STATUS_BACKWARDS -> order(EngagementSort.STATUS).reversed();
            case STEP_BACKWARDS -> order(EngagementSort.STEP).reversed();
            case MOST_DAYS -> order(EngagementSort.FEWEST_DAYS).reversed();
            case MOST_FIRST_YEAR_DAYS ->
                order(EngagementSort.FEWEST_FIRST_YEAR_DAYS).reversed();
        };
    }

    @ParameterizedTest
    @EnumSource(EngagementSort.class)
    void the_first_page_and_a_deep_page_come_straight_from_an_index(EngagementSort sort) {
        PageCursor cursor = null;
        for (int page = 0; page < 20; page++) {
            assertThat(plan(EngagementFilter.NONE, ADMIN, sort, cursor))
                    .contains("Index Scan")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort");
            cursor = search.page(EngagementFilter.NONE, ADMIN, sort, cursor, 200)
                    .next()
                    .orElseThrow();
        }
    }

    @Test
    void every_filter_is_served_by_an_index() {
        List<EngagementFilter> filters = List.of(
                EngagementFilter.words("engagement 1234"),
                new EngagementFilter("", EngagementStatus.WITHDRAWN, null, null, null, null, false),
                new EngagementFilter("", null, "CUSTOMER 7", null, null, null, false),
                new EngagementFilter("", null, null, "owner7", null, null, false),
                new EngagementFilter("", null, null, null, "team8", null, false),
                new EngagementFilter("", null, null, null, null, "SIZING", false),
                new EngagementFilter("", null, null, null, null, null, true));
        for (EngagementFilter filter : filters) {
            assertThat(plan(filter, ADMIN, EngagementSort.RECENTLY_CHANGED, null))
                    .describedAs(filter.toString())
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
        assertThat(plan(
                        EngagementFilter.NONE,
                        EngagementReader.user("owner7", List.of("team8")),
                        EngagementSort.RECENTLY_CHANGED,
                        null))
                .doesNotContain("Seq Scan");
        for (EngagementSort sort : EngagementSort.values()) {
            assertThat(plan(EngagementFilter.NONE, APPROVER, sort, null))
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void an_approver_sees_what_has_been_submitted_and_what_is_their_own() {
        List<EngagementSummary> seen = all(EngagementFilter.NONE, APPROVER);
        assertThat(seen)
                .allMatch(row -> row.owner().equals("owner7")
                        || row.status() == EngagementStatus.CHANGES_REQUESTED
                        || row.revisionNumber() == 2);
        assertThat(seen).anyMatch(row -> row.owner().equals("owner7"));
        assertThat(seen).anyMatch(row -> row.status() == EngagementStatus.CHANGES_REQUESTED);
        assertThat(seen).anyMatch(row -> row.status() == EngagementStatus.WITHDRAWN && row.revisionNumber() == 2);
    }

    @Test
    void beginnings_of_words_find_with_and_without_accents_case_and_punctuation() {
        assertThat(found("MÜLL, straße!")).isEqualTo(200);
        assertThat(found("deal 11999")).isEqualTo(1);
        assertThat(found("engagement 777 nothing")).isZero();
        assertThat(found("' | ! & ( :* \\")).isEqualTo(found(""));
    }

    @Test
    void parts_of_words_find_and_umlauts_may_be_two_letters() {
        assertThat(found("gageme 11999")).isEqualTo(1);
        assertThat(found("trass")).isEqualTo(200);
        assertThat(found("ller")).isEqualTo(200);
        assertThat(found("key-4e0a7-12e4-00b1")).isEqualTo(1);
        assertThat(found("x".repeat(200) + "\u337f".repeat(200))).isZero();
    }

    @Test
    void filters_narrow_the_list_together() {
        EngagementFilter filter =
                new EngagementFilter("deal", EngagementStatus.DRAFT, "customer 7", "owner7", null, null, false);
        assertThat(all(filter, ADMIN))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.customer()).isEqualTo("Customer 7"))
                .allSatisfy(row -> assertThat(row.owner()).isEqualTo("owner7"));
    }

    @Test
    void a_user_sees_what_is_their_own_or_shared_with_their_teams_and_nothing_else() {
        assertThat(all(EngagementFilter.NONE, EngagementReader.user("owner7", List.of("team8"))))
                .isNotEmpty()
                .allMatch(row -> row.owner().equals("owner7") || "team8".equals(row.team()));
        assertThat(all(EngagementFilter.NONE, EngagementReader.user("nobody", List.of())))
                .isEmpty();
    }

    @Test
    void archived_engagements_are_found_only_among_the_archived() {
        assertThat(all(new EngagementFilter("", null, null, null, null, null, true), ADMIN))
                .isNotEmpty()
                .allMatch(row -> row.archivedAt() != null);
        assertThat(all(EngagementFilter.NONE, ADMIN)).allMatch(row -> row.archivedAt() == null);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        PageCursor cursor = new PageCursor(EngagementSort.NAME, "x", new UUID(0, 0));
        assertThatThrownBy(() -> search.page(EngagementFilter.NONE, ADMIN, EngagementSort.CUSTOMER, cursor, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_without_rows_or_with_too_many_is_refused() {
        assertThatThrownBy(() -> search.page(EngagementFilter.NONE, ADMIN, EngagementSort.NAME, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.page(EngagementFilter.NONE, ADMIN, EngagementSort.NAME, null, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<EngagementSummary> all(EngagementFilter filter, EngagementReader reader) {
        return search.page(filter, reader, EngagementSort.RECENTLY_CHANGED, null, 200)
                .rows();
    }

    private long found(String words) {
        EngagementSearch.Statement statement = EngagementSearch.statement(
                EngagementFilter.words(words), ADMIN, EngagementSort.NAME, null, ENGAGEMENTS);
        return jdbc.queryForList(statement.sql(), statement.parameters()).size();
    }

    private String plan(
            EngagementFilter filter, EngagementReader reader, EngagementSort sort, @Nullable PageCursor cursor) {
        EngagementSearch.Statement statement = EngagementSearch.statement(filter, reader, sort, cursor, 50);
        return String.join("\n", jdbc.queryForList("explain " + statement.sql(), statement.parameters(), String.class));
    }
}
