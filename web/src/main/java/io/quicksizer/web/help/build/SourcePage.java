package io.quicksizer.web.help.build;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown file in docs, as a page of the manual.
 *
 * @param docs the folder docs
 * @param path the file, relative to docs, with forward slashes
 */
record SourcePage(Path docs, String path) {
    private static final String GUIDE = "guide/";

    static SourcePage of(Path docs, Path file) {
        return new SourcePage(docs, docs.relativize(file).toString().replace('\\', '/'));
    }

    Path file() {
        return docs.resolve(path);
    }

    boolean guide() {
        return path.startsWith(GUIDE);
    }

    /** Returns the last segment of the address, the same in all languages. */
    String slug() {
        String name = guide() ? path.substring(path.indexOf('/', GUIDE.length()) + 1) : path;
        String bare = name.substring(0, name.length() - ".md".length());
        return bare.endsWith("/README")
                ? bare.substring(0, bare.lastIndexOf('/')).replace('/', '-')
                : bare.replace('/', '-');
    }

    /** Returns the language of the text. */
    String language() {
        return guide() ? path.substring(GUIDE.length(), path.indexOf('/', GUIDE.length())) : "en";
    }

    /** Returns the same page in another language, or this one if there is no translation. */
    SourcePage in(String language) {
        if (!guide()) {
            return this;
        }
        SourcePage other = new SourcePage(docs, GUIDE + language + path.substring(path.indexOf('/', GUIDE.length())));
        return Files.exists(other.file()) ? other : this;
    }
}
