package io.quicksizer.web.help;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Optional;

/**
 * The manual in one language.
 *
 * @param parts parts of the table of contents, in its order
 * @param articles all pages, including those that only other pages link to
 */
public record HelpManual(String title, List<Part> parts, List<Article> articles) {

    public HelpManual {
        parts = List.copyOf(parts);
        articles = List.copyOf(articles);
    }

    /**
     * A part of the table of contents.
     *
     * @param entries pages in their order
     */
    @ReadByTemplates
    public record Part(String title, List<Entry> entries) {}

    /**
     * A page in the table of contents.
     *
     * @param slug last segment of the address
     * @param title title in the table of contents
     */
    @ReadByTemplates
    public record Entry(String slug, String title) {}

    /**
     * A page.
     *
     * @param slug last segment of the address
     * @param language language of the text, {@code en} or {@code de}; pages without a translation are in English
     * @param guide whether it belongs to the guide, not to the reference that the guide links to
     * @param sections the text before the first heading and the text below each second-level heading
     */
    @ReadByTemplates
    public record Article(String slug, String title, String language, boolean guide, List<Section> sections) {}

    /**
     * A section of a page.
     *
     * @param anchor id of the heading; empty for the text before the first heading
     * @param heading text of the heading; title of the page for the text before the first heading
     * @param html rendered content without the heading
     * @param text plain text of the content, for the search
     */
    @ReadByTemplates
    public record Section(String anchor, String heading, String html, String text) {}

    /** Returns the page with a slug; empty if there is none. */
    public Optional<Article> article(String slug) {
        return articles.stream().filter(article -> article.slug().equals(slug)).findFirst();
    }
}
