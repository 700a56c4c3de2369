package io.quicksizer.web.help.build;

import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** A parsed page with the ids of its headings. Comments are omitted; one of the form {@code anchor: x} sets an id. */
final class MarkdownFile {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern ANCHOR = Pattern.compile("<!--\\s*anchor:\\s*([a-z0-9-]+)\\s*-->");

    private final SourcePage page;
    private final Node document;
    private final Map<Heading, String> ids = new IdentityHashMap<>();
    private final Set<String> anchors = new HashSet<>();
    private String title = "";

    private MarkdownFile(SourcePage page, Node document) {
        this.page = page;
        this.document = document;
    }

    static MarkdownFile read(SourcePage page) throws IOException {
        MarkdownFile file = new MarkdownFile(page, PARSER.parse(Files.readString(page.file())));
        Mermaid.replaceIn(file.document);
        file.nameHeadings();
        return file;
    }

    SourcePage page() {
        return page;
    }

    Node document() {
        return document;
    }

    /** Returns the text of the first-level heading. */
    String title() {
        return title;
    }

    /** Returns all ids that a link can refer to. */
    Set<String> anchors() {
        return anchors;
    }

    Article article() {
        HtmlOutput output = new HtmlOutput(ids);
        List<Section> sections = new ArrayList<>();
        String anchor = "";
        String heading = title;
        Document part = new Document();
        Node next = document.getFirstChild();
        while (next != null) {
            Node node = next;
            next = node.getNext();
            if (node instanceof Heading found && found.getLevel() <= 2) {
                add(sections, anchor, heading, part, output);
                anchor = found.getLevel() == 1 ? "" : ids.getOrDefault(found, "");
                heading = MarkdownText.of(found);
                part = new Document();
            } else {
                part.appendChild(node);
            }
        }
        add(sections, anchor, heading, part, output);
        return new Article(page.slug(), title, page.language(), page.guide(), sections);
    }

    private static void add(List<Section> sections, String anchor, String heading, Document part, HtmlOutput output) {
        if (part.getFirstChild() != null || !anchor.isEmpty()) {
            sections.add(new Section(anchor, heading, output.of(part), MarkdownText.ofBlock(part)));
        }
    }

    private void nameHeadings() {
        List<HtmlBlock> comments = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                name(heading);
            } else if (node instanceof HtmlBlock html && html.getLiteral().startsWith("<!--")) {
                comments.add(html);
            }
        }
        comments.forEach(Node::unlink);
    }

    private void name(Heading heading) {
        String text = MarkdownText.of(heading);
        if (heading.getLevel() == 1) {
            title = text;
            return;
        }
        String wanted = given(heading.getPrevious());
        String id = wanted.isEmpty() ? spelled(text) : wanted;
        String unique = id;
        for (int n = 1; !anchors.add(unique); n++) {
            unique = id + "-" + n;
        }
        ids.put(heading, unique);
    }

    private static String given(Node before) {
        if (before instanceof HtmlBlock html) {
            Matcher anchor = ANCHOR.matcher(html.getLiteral());
            return anchor.find() ? anchor.group(1) : "";
        }
        return "";
    }

    /** Returns the id that Git hosting services give a heading. */
    private static String spelled(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replaceAll("\\s", "-");
    }
}
