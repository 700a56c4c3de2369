package io.quicksizer.web.help;

import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Section;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A full-text index over the sections of a manual. Words are compared without case and accents, and a word of the
 * question also finds the words that begin with it. Every word has to occur in a section.
 */
final class HelpSearch {
    private static final int MOST = 20;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_PREFIX = 2;
    private static final double IN_TITLE = 6;
    private static final double IN_HEADING = 8;
    private static final double OFTEN = 4;
    private static final double PREFIX_ONLY = 0.5;
    private static final double GUIDE = 2;

    private final List<Indexed> sections = new ArrayList<>();

    private record Indexed(Article article, Section section, Map<String, Double> weights) {}

    private record Scored(Indexed indexed, double score) {}

    HelpSearch(HelpManual manual) {
        for (Article article : manual.articles()) {
            for (Section section : article.sections()) {
                sections.add(new Indexed(article, section, weights(article, section)));
            }
        }
    }

    /** The best sections for a question, best first; at most 20, none for a question without words. */
    List<HelpHit> find(String question) {
        List<String> words =
                words(question).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return sections.stream()
                .map(section -> new Scored(section, score(section, words)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(scored ->
                        HelpHit.of(scored.indexed().article(), scored.indexed().section(), words))
                .toList();
    }

    private static double score(Indexed section, List<String> words) {
        double sum = 0;
        for (String word : words) {
            OptionalDouble best = section.weights().entrySet().stream()
                    .filter(entry -> matches(entry.getKey(), word))
                    .mapToDouble(
                            entry -> entry.getKey().equals(word) ? entry.getValue() : entry.getValue() * PREFIX_ONLY)
                    .max();
            if (best.isEmpty()) {
                return 0;
            }
            sum += best.getAsDouble();
        }
        return section.article().guide() ? sum * GUIDE : sum;
    }

    /** Returns whether a word of a text answers a word of a question. */
    static boolean matches(String text, String word) {
        return text.equals(word) || (word.length() >= SHORTEST_PREFIX && text.startsWith(word));
    }

    /** The words of a text, in their order, without case and accents. */
    static List<String> words(String text) {
        return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }

    private static Map<String, Double> weights(Article article, Section section) {
        Map<String, Double> weights = new HashMap<>();
        words(section.text()).forEach(word -> weights.merge(word, 1.0, (a, b) -> Math.min(a + b, OFTEN)));
        words(article.title()).forEach(word -> weights.merge(word, IN_TITLE, Double::sum));
        words(section.heading()).forEach(word -> weights.merge(word, IN_HEADING, Double::sum));
        return weights;
    }
}
