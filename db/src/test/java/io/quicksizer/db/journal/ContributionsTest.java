package io.quicksizer.db.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ContributionsTest {
    private static final int LOOKS = 5;

    @Autowired
    private Contributions contributions;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;
    private String team;

    @BeforeEach
    void submitBranded() {
        SampleRows rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        team = "team-" + engagement;
        branding(1, "writer");
        branding(2, "other");
        revision(1, "APPROVED", 1);
        revision(2, "SUBMITTED", 2);
    }

    @Test
    void whoever_wrote_words_since_the_approval_contributes_and_nobody_else_does_by_the_branding() {
        assertThat(contributions.contributors(engagement, 1)).contains("writer").doesNotContain("other");
        assertThat(contributions.contributors(engagement, 2)).contains("other").doesNotContain("writer");
        assertThat(contributions.entered(engagement, 2)).doesNotContain("other", "writer");
    }

    /** Compared with reading the content of a revision as JSON, which the machine of the tests does as slowly. */
    @Test
    void the_content_of_a_revision_is_not_read_for_every_word_of_its_branding() {
        Duration once =
                median("select sum(length((content::jsonb -> 'issue')::text)) from revision where engagement_id = ?");
        Duration authors = median("select count(*) from branding_authors(?, 2)");
        assertThat(authors).isLessThan(once.multipliedBy(4));
    }

    @Test
    void nobody_is_behind_no_name() {
        assertThat(contributions.behind(List.of())).isEmpty();
    }

    private Duration median(String sql) {
        return Stream.generate(() -> {
                    long begin = System.nanoTime();
                    jdbc.queryForObject(sql, Long.class, engagement);
                    return Duration.ofNanos(System.nanoTime() - begin);
                })
                .limit(LOOKS)
                .sorted()
                .toList()
                .get(LOOKS / 2);
    }

    private void branding(int version, String author) {
        jdbc.update("""
                insert into branding (team, version, in_use, name, accent, validity_days, contact_en, contact_de, cover_en,
                                      cover_de, legal_en, legal_de, saved_by, saved_at)
                values (?, ?, true, 'North', '#112233', 60, 'Contact', '', ?, '', 'Legal', '', ?, now())""", team, version, "Cover " + version, author);
    }

    private void revision(int number, String status, int version) {
        jdbc.update("""
                insert into revision (id, engagement_id, number, status, content, content_sha256, total_days, submitted_by,
                                      submitted_at, submission_comment, decided_at)
                select ?, ?, ?, ?, c.content, encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), 0, 'planner', now(), '',
                       case when ? = 'SUBMITTED' then null else now() end
                  from (select '{"rows":[' || repeat('{"name":"A line item","days":"1.50"},', 20000) || '{}],"issue":{"product":"North",'
                               || '"validityDays":60,"brand":{"team":"' || ? || '","version":' || ? || ',"contact":"Contact","cover":"Cover '
                               || ? || '","legal":"Legal"}}}' as content) c""", NewId.next(), engagement, number, status, status, team, version, version);
    }
}
