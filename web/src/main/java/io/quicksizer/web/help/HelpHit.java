package io.quicksizer.web.help;

import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Section;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section that was found.
 *
 * @param href its address
 * @param heading of the section; the title of the page for its beginning
 * @param excerpt the text around the first word that was found
 */
@ReadByTemplates
public record HelpHit(String href, String title, String heading, List<Piece> excerpt) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    /**
     * A part of an excerpt.
     *
     * @param found whether it is a word of the question
     */
    @ReadByTemplates
    public record Piece(String text, boolean found) {}

    static HelpHit of(Article article, Section section, List<String> words) {
        String anchor = section.anchor().isEmpty() ? "" : "#" + section.anchor();
        return new HelpHit(
                "/help/" + article.slug() + anchor, article.title(), section.heading(), excerpt(section.text(), words));
    }

    private static List<Piece> excerpt(String text, List<String> words) {
        Matcher word = WORD.matcher(text);
        int first = 0;
        while (word.find()) {
            if (answers(word.group(), words)) {
                first = word.start();
                break;
            }
        }
        int begin = beginOfWord(text, Math.max(0, first - BEFORE));
        int end = endOfWord(text, Math.min(text.length(), begin + LENGTH));
        List<Piece> pieces = marked(text.substring(begin, end), words);
        if (begin > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private static int beginOfWord(String text, int at) {
        return at == 0 ? 0 : text.lastIndexOf(' ', at) + 1;
    }

    private static int endOfWord(String text, int at) {
        int blank = text.indexOf(' ', at);
        return blank < 0 ? text.length() : blank;
    }

    private static List<Piece> marked(String text, List<String> words) {
        List<Piece> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int done = 0;
        while (word.find()) {
            if (answers(word.group(), words)) {
                pieces.add(new Piece(text.substring(done, word.start()), false));
                pieces.add(new Piece(word.group(), true));
                done = word.end();
            }
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    private static boolean answers(String text, List<String> words) {
        return HelpSearch.words(text).stream()
                .anyMatch(plain -> words.stream().anyMatch(word -> HelpSearch.matches(plain, word)));
    }
}
