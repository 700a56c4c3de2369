package io.quicksizer.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.ProcessIncident;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentWordsTest {
    private static final long PLACES = 32;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Record context failed. In \"Plan\" at \"Record context\" there is no visit of \"Describe context\" to record. Nothing was changed. Restart the engagement at the step in the portal."
                        + "|In „Plan“ bei „Record context“: kein Besuch von „Describe context“ wartet darauf, aufgezeichnet zu werden. Es wurde nichts geändert. Starten Sie das Vorhaben im Portal an diesem Schritt neu.",
                "In \"A \"big\" plan\" at \"Close as approved\" revision 2 can't be closed as approved: level 1 has no approving decision for this content. Nothing was changed. Restart the engagement at its approval in the portal."
                        + "|In „A \"big\" plan“ bei „Close as approved“: Revision 2 kann nicht als approved abgeschlossen werden: für Stufe 1 gibt es keine Freigabe dieses Inhalts. Es wurde nichts geändert. Starten Sie das Vorhaben im Portal bei der Freigabe neu.",
                "In \"Plan\" at \"Render PDF\" the engagement is already REJECTED. Nothing was changed. Cancel this instance in Operate; if the engagement is waiting, rebuild it in the portal."
                        + "|In „Plan“ bei „Render PDF“: das Vorhaben ist bereits abgelehnt. Es wurde nichts geändert. Brechen Sie diese Instanz in Operate ab; wenn das Vorhaben wartet, bauen Sie es im Portal neu auf.",
                "At \"Record triage\" of an instance that belongs to no engagement: Record triage failed. In the feedback of anna on SIZING at \"Record triage\" there is no visit of the triage to record. Nothing was changed. Retry it in Operate."
                        + "|Bei „Record triage“ einer Instanz, die zu keinem Vorhaben gehört: In der Rückmeldung von anna zu SIZING bei „Record triage“: kein Besuch der Bewertung wartet darauf, aufgezeichnet zu werden. Es wurde nichts geändert. Versuchen Sie es in Operate erneut.",
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

    /** The English texts are compared with what the jobs say, so that they can't be edited on their own. */
    @Test
    void what_jobs_advise_is_in_their_sources_word_for_word() throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(text(Path.of("src/main/resources/messages/incidents.properties"))));
        String sources = sources()
                .map(file -> text(file).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\""))
                .collect(Collectors.joining());
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("advice.") || key.startsWith("sentence.no-"))
                .hasSizeGreaterThan(15)
                .flatMap(key -> List.of(texts.getProperty(key).split("\\s*\\{\\w+}\\s*")))
                .allSatisfy(words -> assertThat(sources).contains(words));
    }

    /** Whoever writes a new sentence adds it to messages/incidents.properties and counts it here. */
    @Test
    void no_job_refuses_in_a_sentence_that_was_not_translated() throws IOException {
        Pattern refusals = Pattern.compile("refusals\\s*\\.(?:refuse|refuseAndEnd)\\(|new OperatorReadable\\(");
        long places = sources()
                .mapToLong(file -> refusals.matcher(text(file)).results().count())
                .sum();
        assertThat(places).isEqualTo(PLACES);
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
