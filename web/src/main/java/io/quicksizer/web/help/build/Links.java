package io.quicksizer.web.help.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Converter of links between files to links between pages; collects broken ones. */
final class Links {
    private final Path checkout;
    private final Path docs;
    private final String language;
    private final Pictures pictures;
    private final List<SourcePage> pages = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();

    private record Target(SourcePage from, String slug, String anchor) {}

    Links(Path checkout, String language, Pictures pictures) {
        this.checkout = checkout;
        this.docs = checkout.resolve("docs");
        this.language = language;
        this.pictures = pictures;
    }

    /** Returns all pages linked to so far, in the order of the links. */
    List<SourcePage> pages() {
        return List.copyOf(pages);
    }

    /** Converts the links of a page and returns the pages that it links to. */
    List<SourcePage> rewrite(MarkdownFile file) {
        int before = pages.size();
        Nodes.each(file.document(), Link.class, link -> rewrite(file.page(), link));
        Nodes.each(file.document(), Image.class, image -> rewrite(file.page(), image));
        return List.copyOf(pages.subList(before, pages.size()));
    }

    /** Returns the broken links; to be called when all pages are known. */
    List<String> problems(Map<String, MarkdownFile> files) {
        List<String> problems = new ArrayList<>(missing);
        for (Target target : targets) {
            if (!target.anchor().isEmpty()
                    && !files.get(target.slug()).anchors().contains(target.anchor())) {
                problems.add(target.from().path() + ": no heading #" + target.anchor() + " on " + target.slug());
            }
        }
        return problems;
    }

    private void rewrite(SourcePage from, Link link) {
        String destination = link.getDestination();
        if (destination.matches("(https?|mailto):.*|/.*")) {
            return;
        }
        int hash = destination.indexOf('#');
        String anchor = hash < 0 ? "" : destination.substring(hash + 1);
        String path = hash < 0 ? destination : destination.substring(0, hash);
        Path file =
                path.isEmpty() ? from.file() : from.file().resolveSibling(path).normalize();
        if (Files.notExists(file)) {
            missing.add(from.path() + ": no file " + destination);
        } else if (file.startsWith(docs) && file.toString().matches(".*\\.(png|svg)")) {
            link.setDestination(address(file));
        } else if (file.startsWith(docs) && file.toString().endsWith(".md")) {
            link.setDestination(page(from, SourcePage.of(docs, file).in(language), anchor));
        } else if (file.equals(docs.resolve("adr"))) {
            link.setDestination(page(from, new SourcePage(docs, "adr/README.md"), ""));
        } else {
            Nodes.unwrap(link);
        }
    }

    private String page(SourcePage from, SourcePage to, String anchor) {
        String slug = to.slug();
        String known = sources.putIfAbsent(slug, to.path());
        if (known != null && !known.equals(to.path())) {
            missing.add(to.path() + " and " + known + " would have the same address " + slug);
        }
        pages.add(to);
        targets.add(new Target(from, slug, anchor));
        return "/help/" + slug + (anchor.isEmpty() ? "" : "#" + anchor);
    }

    private void rewrite(SourcePage from, Image image) {
        Path file = from.file().resolveSibling(image.getDestination()).normalize();
        if (!file.startsWith(checkout) || Files.notExists(file)) {
            missing.add(from.path() + ": no picture " + image.getDestination());
        } else {
            image.setDestination(address(file));
        }
    }

    private String address(Path picture) {
        try {
            return pictures.address(picture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
