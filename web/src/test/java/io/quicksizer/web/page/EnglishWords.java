package io.quicksizer.web.page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Finds words in a page that the English texts of the product have and the German ones have not. */
public final class EnglishWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*\\p{L}");
    private static final Pattern SENTENCE = Pattern.compile("\"([^\"\\n]* [^\"\\n]*)\"");
    private static final Pattern UNSEEN = Pattern.compile(
            "<(script|style|code|pre|samp|kbd)\\b.*?</\\1>|<(\\w+)[^>]* lang=\"en\"[^>]*>.*?</\\2>|<!--.*?-->",
            Pattern.DOTALL);
    /** A value may have a bracket in it. */
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private static final Pattern SPOKEN =
            Pattern.compile(" (?:title|aria-label|placeholder|alt|data-label|aria-description)=\"([^\"]*)\"");
    private static final int AROUND = 40;

    private final Set<String> english;

    /** @param data texts that people or the catalogue have given, whose words may be of any language */
    public EnglishWords(Collection<String> data) {
        english = words(texts(false));
        english.removeAll(words(texts(true)));
        english.removeAll(words(data));
    }

    /** English words in what a reader of the page sees or hears, each with what is around it. */
    public List<String> in(String page) {
        String body = UNSEEN.matcher(page).replaceAll(" ");
        String spoken =
                SPOKEN.matcher(body).results().map(found -> found.group(1)).collect(Collectors.joining(" · "));
        String text = HtmlUtils.htmlUnescape((TAG.matcher(body).replaceAll(" · ") + " · " + spoken))
                .replaceAll("[\\s·]*·[\\s·]*", " · ")
                .replaceAll("\\S+\\.(pdf|csv|xlsx)\\b", " ")
                .replaceAll("\\s+", " ");
        List<String> found = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            if (english.contains(word.group().toLowerCase(Locale.ROOT))) {
                found.add(word.group() + " in: "
                        + text.substring(
                                Math.max(0, word.start() - AROUND), Math.min(text.length(), word.end() + AROUND)));
            }
        }
        return found;
    }

    private static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The values of all bundles of a language; for English the sentences in the code as well. */
    private static List<String> texts(boolean german) {
        List<String> texts = new ArrayList<>();
        for (String module : List.of("web", "workers", "processes")) {
            for (Path file : files(Path.of("..", module, "src/main"))) {
                String name = file.toString();
                if (name.endsWith(".properties") && name.endsWith("_de.properties") == german) {
                    texts.addAll(values(file));
                } else if (!german && name.matches(".*(Problem|Code|Refusal)\\.java")) {
                    SENTENCE.matcher(read(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static List<String> values(Path bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.values().stream().map(String::valueOf).toList();
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
