package io.quicksizer.web.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.pilot.PilotDecisionRow;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.document.PlainPdf;
import io.quicksizer.workers.pilot.PilotFigure;
import io.quicksizer.workers.pilot.PilotQueries;
import io.quicksizer.workers.pilot.PilotReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** PDF record of a decision on a cohort: the figures stored with it, the decision and its reason. */
@Page
class DecisionRecordPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PilotQueries queries;
    private final DisplayNames names;
    private final MessageSource texts;

    DecisionRecordPage(PilotQueries queries, DisplayNames names, MessageSource texts) {
        this.queries = queries;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/pilot/{id}/decisions/{decision}.pdf")
    @AdministratorsOnly
    ResponseEntity<byte[]> record(Person person, Locale locale, @PathVariable UUID id, @PathVariable UUID decision) {
        PilotReport report = Answers.done(queries.report(person, id));
        PilotDecisionRow row = report.decisions().stream()
                .filter(found -> found.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title = text("pilot.record", locale) + ": " + report.cohort().name();
        return Downloads.attachment("quicksizer-decision-" + report.cohort().name() + ".pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(PlainPdf.of(title, locale.getLanguage(), row.at(), parts(row, locale)));
    }

    private List<PlainPdf.Part> parts(PilotDecisionRow row, Locale locale) {
        JsonNode figures = read(row.figuresJson());
        List<List<String>> criteria = new ArrayList<>();
        figures.path("criteria")
                .forEach(criterion -> criteria.add(List.of(
                        text("pilot.stage." + criterion.path("stage").asText(), locale),
                        text("pilot.figure." + criterion.path("figure").asText(), locale),
                        text("pilot.comparison." + criterion.path("comparison").asText(), locale) + " "
                                + criterion.path("target").asText(),
                        value(criterion.path("value")),
                        text(criterion.path("met").asBoolean() ? "pilot.met" : "pilot.not-met", locale))));
        return List.of(
                new PlainPdf.Part(
                        text("pilot.decision." + row.decision(), locale),
                        List.of(
                                names.of(row.by()) + ", "
                                        + When.of(row.at(), locale).text(),
                                row.reason()),
                        List.of(),
                        List.of()),
                new PlainPdf.Part(
                        text("pilot.figures", locale),
                        List.of(figures.path("from").asText() + " – "
                                + figures.path("to").asText()),
                        List.of(
                                text("pilot.figure", locale),
                                text("pilot.inside", locale),
                                text("pilot.outside", locale)),
                        Arrays.stream(PilotFigure.values())
                                .map(figure -> List.of(
                                        text("pilot.figure." + figure.name(), locale),
                                        value(figures.path("cohort").path(figure.name())),
                                        value(figures.path("others").path(figure.name()))))
                                .toList()),
                new PlainPdf.Part(
                        text("pilot.criteria", locale),
                        List.of(),
                        criteria.isEmpty()
                                ? List.of()
                                : List.of(
                                        text("pilot.stage", locale),
                                        text("pilot.figure", locale),
                                        text("pilot.target", locale),
                                        text("pilot.value", locale),
                                        text("pilot.result", locale)),
                        criteria));
    }

    private static String value(JsonNode node) {
        return node.isNumber() ? node.asText() : "–";
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the stored record can't be read as JSON", impossible);
        }
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
