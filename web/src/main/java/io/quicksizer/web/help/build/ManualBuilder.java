package io.quicksizer.web.help.build;

import io.quicksizer.web.help.HelpManual;
import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Entry;
import io.quicksizer.web.help.HelpManual.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Builder of the manual in one language. The file {@code docs/guide/<language>/README.md} is the table of contents: a
 * heading for each part and a list of links. Pages that only other pages link to are part of the manual as well.
 */
final class ManualBuilder {
    private final Path checkout;
    private final Path docs;
    private final String language;
    private final Pictures pictures;
    private final List<String> problems = new ArrayList<>();

    ManualBuilder(Path checkout, String language, Pictures pictures) {
        this.checkout = checkout;
        this.docs = checkout.resolve("docs");
        this.language = language;
        this.pictures = pictures;
    }

    HelpManual build() throws IOException {
        MarkdownFile contents = MarkdownFile.read(new SourcePage(docs, "guide/" + language + "/README.md"));
        Links links = new Links(checkout, language, pictures);
        Terms terms = Terms.of(docs, language);
        List<Part> parts = parts(contents, links);
        Map<String, MarkdownFile> files = new LinkedHashMap<>();
        Deque<SourcePage> open = new ArrayDeque<>(links.pages());
        while (!open.isEmpty()) {
            SourcePage page = open.poll();
            if (!files.containsKey(page.slug())) {
                MarkdownFile file = MarkdownFile.read(page);
                files.put(page.slug(), file);
                open.addAll(links.rewrite(file));
            }
        }
        List<Article> articles = new ArrayList<>();
        for (MarkdownFile file : files.values()) {
            terms.link(file);
            articles.add(file.article());
        }
        problems.addAll(links.problems(files));
        return new HelpManual(contents.title(), parts, articles);
    }

    /** Returns the broken links of all pages, each as a sentence. */
    List<String> problems() {
        return problems;
    }

    private static List<Part> parts(MarkdownFile contents, Links links) throws IOException {
        links.rewrite(contents);
        List<Part> parts = new ArrayList<>();
        String title = contents.title();
        for (Node node = contents.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                title = MarkdownText.of(heading);
            } else if (node instanceof BulletList list) {
                parts.add(new Part(title, entries(list)));
            }
        }
        return parts;
    }

    private static List<Entry> entries(Node list) {
        List<Entry> entries = new ArrayList<>();
        Nodes.each(list, Link.class, link -> {
            String slug = link.getDestination().substring("/help/".length());
            entries.add(new Entry(slug, MarkdownText.of(link)));
        });
        return entries;
    }
}
