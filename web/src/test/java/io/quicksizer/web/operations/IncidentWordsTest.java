package io.quicksizer.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.job.IncidentPhrase;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentWordsTest {
    private static final Path TEXTS =
            Path.of("..", "processes", "src", "main", "resources", "incidents", "texts.properties");
    private static final Properties ENGLISH = english();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NAMES = List.of("Anna", "Berta", "Clara");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Record context failed. In \"Plan\" at \"Record context\" there is no visit of \"Describe context\" to record. Nothing was changed. Restart the engagement at the step in the portal."
                        + "|In „Plan“ bei „Record context“: kein Besuch von „Describe context“ wartet darauf, aufgezeichnet zu werden. Es wurde nichts geändert. Starten Sie das Vorhaben im Portal an diesem Schritt neu.",
                "In \"A \"big\" plan\" at \"Close as approved\" revision 2 can't be closed as approved: level 1 has no approving decision for this content. Nothing was changed. Restart the engagement at its approval in the portal."
                        + "|In „A \"big\" plan“ bei „Close as approved“: Revision 2 kann nicht als approved abgeschlossen werden: für Stufe 1 gibt es keine Freigabe dieses Inhalts. Es wurde nichts geändert. Starten Sie das Vorhaben im Portal bei der Freigabe neu.",
                "In \"Plan\" at \"Close as approved\" revision 2 can't be closed as approved: level 1 was signed by a person who can't sign it: the person entered part of the revision. Nothing was changed. Restart the engagement at its approval in the portal."
                        + "|In „Plan“ bei „Close as approved“: Revision 2 kann nicht als approved abgeschlossen werden: Stufe 1 hat jemand freigegeben, der sie nicht freigeben durfte: die Person hat einen Teil der Revision eingegeben. Es wurde nichts geändert. Starten Sie das Vorhaben im Portal bei der Freigabe neu.",
                "In \"Plan\" at \"Render PDF\" the engagement is already REJECTED. Nothing was changed. Cancel this instance in Operate; if the engagement is waiting, rebuild it in the portal."
                        + "|In „Plan“ bei „Render PDF“: das Vorhaben ist bereits abgelehnt. Es wurde nichts geändert. Brechen Sie diese Instanz in Operate ab; wenn das Vorhaben wartet, bauen Sie es im Portal neu auf.",
                "At \"Record triage\" of an instance that belongs to no engagement: Record triage failed. In feedback 7 on SIZING at \"Record triage\" there is no visit of the triage to record. Nothing was changed. Retry it in Operate."
                        + "|Bei „Record triage“ einer Instanz, die zu keinem Vorhaben gehört: In der Rückmeldung 7 zu SIZING bei „Record triage“: kein Besuch der Bewertung wartet darauf, aufgezeichnet zu werden. Es wurde nichts geändert. Versuchen Sie es in Operate erneut.",
                "In \"Plan\" at \"Render PDF\": Render PDF failed unexpectedly; see job 7 in the log of the workers. Remove the cause, then retry the incident."
                        + "|In „Plan“ bei „Render PDF“: Der Job ist unerwartet fehlgeschlagen; siehe Job 7 im Log der Worker. Beheben Sie die Ursache und versuchen Sie es erneut."
            })
    void a_sentence_of_a_job_is_said_in_german_with_its_names(String english, String german) {
        assertThat(IncidentWords.in(Locale.GERMANY, english)).isEqualTo(german);
        assertThat(IncidentWords.in(Locale.ENGLISH, english)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(IncidentCause.class)
    void each_cause_that_the_engine_has_is_said_in_german(IncidentCause cause) {
        ProcessIncident incident =
                new ProcessIncident(1, 2, "sizing-engagement", "Task_RecordContext", cause, "", null, null);
        assertThat(IncidentWords.in(Locale.GERMAN, incident.sentence(Optional.of("Plan"))))
                .startsWith("In „Plan“ bei „Record context“: ")
                .doesNotContain("the ", " is ");
        assertThat(IncidentWords.in(Locale.GERMAN, incident.sentence(Optional.empty())))
                .startsWith("Bei „Record context“ einer Instanz, die zu keinem Vorhaben gehört: ");
    }

    @Test
    void a_sentence_that_nobody_translated_stays_as_it_is() {
        assertThat(IncidentWords.in(
                        Locale.GERMAN, "In \"Plan\" at \"Review\" the moon is full. Nothing was changed. Wait."))
                .isEqualTo("In \"Plan\" at \"Review\" the moon is full. Nothing was changed. Wait.");
    }

    @Test
    void every_text_is_one_of_the_phrases_that_jobs_and_causes_use() {
        assertThat(ENGLISH.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(IncidentPhrase.values())
                        .map(IncidentPhrase::key)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_sentence_that_is_written_from_a_phrase_is_recognised_with_its_arguments(IncidentPhrase phrase) {
        String english = sentence(phrase);
        assertThat(english).doesNotContain("{");
        String german = IncidentWords.in(Locale.GERMAN, english);
        assertThat(german).isNotEqualTo(english).doesNotContain("{", "Nothing was changed");
        assertThat(NAMES.stream().filter(english::contains)).allMatch(german::contains);
    }

    /** Returns a whole sentence with the phrase in it. */
    private static String sentence(IncidentPhrase phrase) {
        String what = IncidentPhrase.WHAT_NOBODY_COMPLETED.with();
        String advice = IncidentPhrase.ADVICE_RESTART_STEP.with();
        return switch (kind(phrase)) {
            case "advice" -> IncidentPhrase.SENTENCE_REFUSED.with("Plan", "Step", what, filled(phrase));
            case "what" -> IncidentPhrase.SENTENCE_REFUSED.with("Plan", "Step", filled(phrase), advice);
            case "why" -> refused(IncidentPhrase.WHAT_NOT_ANNOUNCED, filled(phrase), advice);
            case "obstacle" ->
                refused(
                        IncidentPhrase.WHAT_NOT_ANNOUNCED,
                        IncidentPhrase.WHY_NOT_ELIGIBLE.with(1, filled(phrase)),
                        advice);
            case "status" -> refused(IncidentPhrase.WHAT_ALREADY, filled(phrase), advice);
            case "reason" -> IncidentPhrase.SENTENCE_STOPPED.with("Plan", "Step", filled(phrase));
            default -> filled(phrase);
        };
    }

    private static String refused(IncidentPhrase what, String part, String advice) {
        return IncidentPhrase.SENTENCE_REFUSED.with("Plan", "Step", what.with(part), advice);
    }

    /** Returns the phrase with names for arguments, and with phrases where it has other phrases. */
    private static String filled(IncidentPhrase phrase) {
        Iterator<String> names = NAMES.iterator();
        return phrase.with(PLACE.matcher(ENGLISH.getProperty(phrase.key()))
                .results()
                .map(place -> switch (place.group(1)) {
                    case "what" -> IncidentPhrase.WHAT_NOBODY_COMPLETED.with();
                    case "why" -> IncidentPhrase.WHY_NOBODY.with();
                    case "advice" -> IncidentPhrase.ADVICE_RESTART_STEP.with();
                    case "obstacle" -> IncidentPhrase.OBSTACLE_OWNER.with();
                    case "reason" -> IncidentPhrase.REASON_FORM.with();
                    case "status" -> IncidentPhrase.STATUS_REJECTED.with();
                    case "sentence" -> IncidentPhrase.SENTENCE_NO_LEVELS.with();
                    case "label" -> "Render PDF";
                    default -> names.next();
                })
                .toArray());
    }

    private static String kind(IncidentPhrase phrase) {
        return phrase.key().substring(0, phrase.key().indexOf('.'));
    }

    private static Properties english() {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(text(TEXTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void no_job_refuses_in_words_of_its_own() throws IOException {
        Pattern refusals = Pattern.compile(
                "(?:refusals\\s*\\.(?:refuse|refuseAndEnd)|register\\.refused|new OperatorReadable)\\([^;]*;");
        assertThat(sources()
                        .flatMap(file -> refusals.matcher(text(file)).results().map(MatchResult::group)))
                .hasSizeGreaterThan(30)
                .noneMatch(words -> words.contains("\""));
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("workers", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources.stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
