package io.quicksizer.web.help.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.help.HelpManual;
import io.quicksizer.web.help.HelpManual.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualBuilderTest {

    @TempDir
    private Path checkout;

    private ManualBuilder builder;

    @Test
    void a_page_that_only_another_page_links_to_is_part_of_the_manual() throws IOException {
        write("docs/guide/en/README.md", "# Manual\n\n## Part\n\n* [A](a.md)\n");
        write("docs/guide/en/a.md", "# A\n\nSee [B](../../b.md#two-words).\n");
        write("docs/b.md", "# B\n\n## Two words\n\nText.\n");

        HelpManual manual = built("en");

        assertThat(manual.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.entries())
                        .extracting(HelpManual.Entry::slug)
                        .containsExactly("a"));
        assertThat(manual.articles()).extracting(Article::slug).containsExactly("a", "b");
        assertThat(manual.article("a").orElseThrow().sections().getFirst().html())
                .contains("href=\"/help/b#two-words\"");
        assertThat(builder.problems()).isEmpty();
    }

    @Test
    void links_to_files_headings_and_pictures_that_do_not_exist_are_problems() throws IOException {
        write("docs/guide/en/README.md", "# Manual\n\n## Part\n\n* [A](a.md)\n");
        write("docs/guide/en/a.md", "# A\n\n[x](missing.md) [y](#nowhere) ![z](none.png) [ok](../../../ops/run)\n");
        write("ops/run", "");

        built("en");

        assertThat(builder.problems())
                .containsExactlyInAnyOrder(
                        "guide/en/a.md: no file missing.md",
                        "guide/en/a.md: no heading #nowhere on a",
                        "guide/en/a.md: no picture none.png");
    }

    @Test
    void a_page_without_a_translation_stays_english_under_the_same_address() throws IOException {
        write("docs/guide/de/README.md", "# Handbuch\n\n## Teil\n\n* [A](a.md)\n* [B](../en/b.md)\n");
        write("docs/guide/en/a.md", "# A\n");
        write("docs/guide/de/a.md", "# A auf Deutsch\n\nText.\n");
        write("docs/guide/en/b.md", "# B\n\n[A](a.md)\n");

        HelpManual manual = built("de");

        assertThat(manual.articles())
                .extracting(Article::title, Article::language)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A auf Deutsch", "de"),
                        org.assertj.core.groups.Tuple.tuple("B", "en"));
    }

    @Test
    void markup_of_a_page_is_text_and_comments_are_left_out() throws IOException {
        write("docs/guide/en/README.md", "# Manual\n\n## Part\n\n* [A](a.md)\n");
        write(
                "docs/guide/en/a.md",
                "# A\n\n<!-- anchor: here -->\n## Heading\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n");

        Article article = built("en").article("a").orElseThrow();

        assertThat(article.sections()).singleElement().satisfies(section -> {
            assertThat(section.anchor()).isEqualTo("here");
            assertThat(section.html()).doesNotContain("<script", "javascript:", "anchor: here");
        });
    }

    @Test
    void the_first_use_of_a_term_links_to_its_explanation() throws IOException {
        write("docs/guide/en/README.md", "# Manual\n\n## Part\n\n* [A](a.md)\n* [Terms](terms.md)\n");
        write("docs/guide/en/terms.md", "# Terms\n\n## All\n\n### Line item\n\nAn entry.\n");
        write("docs/guide/en/a.md", "# A\n\nLine items come first. A line item again.\n");

        assertThat(built("en").article("a").orElseThrow().sections().getFirst().html())
                .contains("<a href=\"/help/terms#line-item\">Line items</a> come first. A line item again.");
    }

    private HelpManual built(String language) throws IOException {
        builder = new ManualBuilder(checkout, language, new Pictures(checkout.resolve("target")));
        return builder.build();
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
