package io.quicksizer.web.help;

import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Section;
import io.quicksizer.web.page.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Full-text index of the sections of a manual. Case and accents are ignored, and words of the query also match as
 * prefixes. A section must match all words of the query.
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

    /** Returns the best sections for a query, best first; at most 20, none for a query without words. */
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

    /** Returns whether a word of a text matches a word of the query. */
    static boolean matches(String text, String word) {
        return text.equals(word) || (word.length() >= SHORTEST_PREFIX && text.startsWith(word));
    }

    /** Returns the words of a text in order, in lower case and without accents. */
    static List<String> words(String text) {
        return Arrays.stream(FoldedText.of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, Double> weights(Article article, Section section) {
        Map<String, Double> weights = new HashMap<>();
        words(section.text()).forEach(word -> weights.merge(word, 1.0, (a, b) -> Math.min(a + b, OFTEN)));
        words(article.title()).forEach(word -> weights.merge(word, IN_TITLE, Double::sum));
        words(section.heading()).forEach(word -> weights.merge(word, IN_HEADING, Double::sum));
        return weights;
    }
}
