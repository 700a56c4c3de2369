package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that docs/glossary.md replaces by the terms of the field stay out of code, texts and documents. */
class VocabularyTest {
    private static final Pattern TEXTS = Pattern.compile(
            "(processes|db|workers|web|ops)/src/(main|test)/.*\\.(java|ftlh?|js|form|bpmn|yml)|([a-z]+/)?pom\\.xml"
                    + "|(processes|web|workers)/src/main/resources/.*(?<!_de)\\.properties"
                    + "|db/src/main/resources/db/[^/]+\\.sql|\\.github/.*|[A-Z]+\\.md"
                    + "|docs/((how-to|adr|runbooks|guide/en)/)?[^/]+\\.(md|json)"
                    + "|ops/[a-z-]+(\\.sh)?|ops/(alerts|containers|dashboards|environments|helm|nginx)/.*");
    private static final Pattern GERMAN =
            Pattern.compile("(web|workers)/src/main/resources/.*_de\\.properties|docs/guide/de/.*");
    /** Keys of texts, targets of links and pictures, and code, which are English in German files too. */
    private static final Pattern NO_GERMAN =
            Pattern.compile("^[\\w.|-]+=|\\]\\([^)]*\\)|`[^`]*`|<!--.*?-->|\\{[^}]*}|Scenario Template");

    private static final Pattern EXEMPT = Pattern.compile("docs/glossary\\.md|CHANGELOG\\.md|.*/VocabularyTest\\.java");

    /** Words of sentences, and of names with underscores. */
    @ParameterizedTest(name = "not \"{0}\" but {1}")
    @CsvSource({
        "anew, again",
        "mends?|mended|mending, fix",
        "told, 'deliver, report or show'",
        "stands?(?!-in)|standing still, 'is, applies or is stuck'",
        "(?<!sign_in_)under[ _]way, 'pending or running'",
        "hand(s|ed|ing)?([ _](?!over)\\w+?)?[ _]in, submit",
        "doors?, 'filter chain or endpoint'",
        "riddle, a plain sentence"
    })
    void words_of_the_field_are_used(String word, String better) {
        var pattern = Pattern.compile("(?i)(?<![a-z0-9])(" + word + ")(?![a-z0-9])");
        assertThat(Checkout.files().stream()
                        .filter(file -> TEXTS.matcher(file).matches())
                        .filter(file -> !EXEMPT.matcher(file).matches())
                        .flatMap(file -> found(file, pattern).stream()))
                .as("write " + better)
                .isEmpty();
    }

    /** The same words inside names in camel case, where the first test finds no borders of words. */
    @ParameterizedTest(name = "not {0} but {1} in names")
    @CsvSource({
        "'(hand|handed|handing)In([A-Z]\\w*)?', submit",
        "'(mend|mended|mending)([A-Z]\\w*)?', fix",
        "'\\w*UnderWay', pending",
        "'\\w*Anew', again",
        "'((\\w*T|t)old|\\w+_told_\\w+)', 'deliver, report or show'",
        "'(\\w*[Ss]tandsStill|\\w*_stands_still\\w*)', 'is stuck'",
        "'(\\w*D|d)oor', 'filter chain or endpoint'"
    })
    void words_of_the_field_are_used_in_names(String word, String better) {
        var pattern = Pattern.compile("\\b" + word + "\\b");
        assertThat(Checkout.files().stream()
                        .filter(file -> file.endsWith(".java") && !file.endsWith("/VocabularyTest.java"))
                        .flatMap(file -> found(file, pattern).stream()))
                .as("write " + better)
                .isEmpty();
    }

    @ParameterizedTest(name = "German: not \"{0}\" but {1}")
    @CsvSource({
        "Opportunit, Verkaufschance",
        "Kontext, Rahmen",
        "Custom, Individuell",
        "Genehmig, 'Freigabe, Freigebende'",
        "Richtwert, Vorgabewert",
        "'Engagement|Projekt', Vorhaben",
        "Line.?Item, Position",
        "Scope, 'Umfang, Themenfeld'",
        "Sizing, Bemessung",
        "Draft, Entwurf",
        "Template, Vorlage",
        "'Owner|Eigentümer|Besitzer', verantwortliche Person",
        "'Level', Stufe",
        "'Sign-?off', Freigabe",
        "'Stellvertret|Delegation', Vertretung",
        "Feedback, Rückmeldung",
        "Triage, Bewertung",
        "Feature, Funktion",
        "Incident, Vorfall",
        "'Mappe|Workbook', Arbeitsmappe",
        "'Login|[Ee]inlogg|[Ee]ingeloggt', 'Anmeldung, anmelden'"
    })
    void one_german_word_is_used_per_concept(String word, String better) {
        var pattern = Pattern.compile("\\b(" + word + ")", Pattern.UNICODE_CHARACTER_CLASS);
        assertThat(Checkout.files().stream()
                        .filter(file -> GERMAN.matcher(file).matches())
                        .flatMap(file -> germanOf(file, pattern).stream()))
                .as("write " + better)
                .isEmpty();
    }

    /** A noun phrase ("Days of a line item") or a verb ("Returns …") says more in a list of methods than a question. */
    @Test
    void javadoc_of_the_product_begins_with_a_noun_phrase_or_a_verb() {
        var question =
                Pattern.compile("/\\*\\*[\\s*]*((What|How|Whether|Where|When|Which|Who|Whose|Why|The way)\\b[^\\n]*)");
        assertThat(Checkout.files().stream()
                        .filter(file -> file.contains("/src/main/java/"))
                        .flatMap(file -> question.matcher(Checkout.text(file))
                                .results()
                                .map(begin -> file + ": " + begin.group(1))))
                .isEmpty();
    }

    private static List<String> germanOf(String file, Pattern word) {
        return found(file, word, line -> NO_GERMAN.matcher(line).replaceAll(" "));
    }

    private static List<String> found(String file, Pattern word) {
        return found(file, word, UnaryOperator.identity());
    }

    private static List<String> found(String file, Pattern word, UnaryOperator<String> read) {
        var lines = Checkout.text(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> word.matcher(read.apply(lines.get(line))).find())
                .mapToObj(
                        line -> file + ":" + (line + 1) + " " + lines.get(line).strip())
                .toList();
    }
}
