package io.quicksizer.web.help.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * The terms of the page {@code terms.md}, which are its third-level headings. The first occurrence of a term on a page
 * of the guide becomes a link to its explanation.
 */
final class Terms {
    private static final String SLUG = "terms";

    private final List<Term> terms;

    private record Term(String anchor, Pattern word) {}

    private Terms(List<Term> terms) {
        this.terms = terms;
    }

    static Terms of(Path docs, String language) throws IOException {
        SourcePage page = new SourcePage(docs, "guide/" + language + "/" + SLUG + ".md");
        if (Files.notExists(page.file())) {
            return new Terms(List.of());
        }
        List<String> names = new ArrayList<>();
        Nodes.each(MarkdownFile.read(page).document(), Heading.class, heading -> {
            if (heading.getLevel() == 3) {
                names.add(MarkdownText.of(heading));
            }
        });
        return new Terms(names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Terms::term)
                .toList());
    }

    private static Term term(String name) {
        String anchor = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Term(
                anchor,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])" + Pattern.quote(name) + "(s|en|n)?(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    void link(MarkdownFile file) {
        if (!file.page().guide() || file.page().slug().equals(SLUG)) {
            return;
        }
        Set<Term> linked = new HashSet<>();
        Nodes.each(file.document(), Text.class, text -> link(text, linked));
    }

    private void link(Text text, Set<Term> linked) {
        if (inside(text, Link.class) || inside(text, Heading.class)) {
            return;
        }
        for (Term term : terms) {
            Matcher found = term.word().matcher(text.getLiteral());
            if (!linked.contains(term) && found.find()) {
                linked.add(term);
                split(text, found, term, linked);
                return;
            }
        }
    }

    private void split(Text text, Matcher found, Term term, Set<Term> linked) {
        String all = text.getLiteral();
        Text before = new Text(all.substring(0, found.start()));
        Text after = new Text(all.substring(found.end()));
        Link link = new Link("/help/" + SLUG + "#" + term.anchor(), null);
        link.appendChild(new Text(found.group()));
        text.insertBefore(before);
        text.insertBefore(link);
        text.insertBefore(after);
        text.unlink();
        link(before, linked);
        link(after, linked);
    }

    private static boolean inside(Node node, Class<? extends Node> kind) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (kind.isInstance(parent)) {
                return true;
            }
        }
        return false;
    }
}
