package io.quicksizer.web.help;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Optional;

/**
 * The manual in one language.
 *
 * @param parts what the table of contents shows, in its order
 * @param articles every page, those that only other pages link to included
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
     * @param slug last part of the address
     * @param title as the table of contents calls it
     */
    @ReadByTemplates
    public record Entry(String slug, String title) {}

    /**
     * A page.
     *
     * @param slug last part of the address
     * @param language of the text, {@code en} or {@code de}; a page that has not been translated is English
     * @param guide whether it belongs to the guide, as opposed to the reference that the guide links to
     * @param sections the text before the first heading and the text below each heading of the second level
     */
    @ReadByTemplates
    public record Article(String slug, String title, String language, boolean guide, List<Section> sections) {}

    /**
     * A section of a page.
     *
     * @param anchor id of the heading; empty for the text before the first heading
     * @param heading its text; the title of the page for the text before the first heading
     * @param html rendered content without the heading
     * @param text the same without markup, for the search
     */
    @ReadByTemplates
    public record Section(String anchor, String heading, String html, String text) {}

    /** The page with this slug; empty if there is none. */
    public Optional<Article> article(String slug) {
        return articles.stream().filter(article -> article.slug().equals(slug)).findFirst();
    }
}
