package io.quicksizer.web.engagement;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.export.ChoosingSeparator;
import io.quicksizer.workers.export.DecimalSeparator;
import io.quicksizer.workers.export.ExportQueries;
import io.quicksizer.workers.export.ExportedFile;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One engagement: everything about it on one page. */
@Page
class DossierPage {
    private static final String NEWEST = "9223372036854775807";

    private final Dossier dossier;
    private final ExportQueries exports;
    private final Commenting comments;
    private final ChoosingSeparator separators;

    DossierPage(Dossier dossier, ExportQueries exports, Commenting comments, ChoosingSeparator separators) {
        this.comments = comments;
        this.dossier = dossier;
        this.exports = exports;
        this.separators = separators;
    }

    /**
     * Shows it; what mentions the reader there counts as read from then on.
     *
     * @param before number of the audit entry before which its page begins
     */
    @GetMapping("/engagements/{id}")
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = NEWEST) long before) {
        ModelAndView page = dossier.page(person, locale, id, before, Attempt.NONE);
        comments.read(person, id);
        return page;
    }

    /** Asked by the page while something is active; answers with nothing while nothing has moved. */
    @GetMapping("/engagements/{id}/standing")
    @AnyRole
    ModelAndView standing(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        ModelAndView moved = dossier.standing(person, locale, id);
        if (moved.getModel().get("standing") instanceof LiveStatus now
                && now.seen().equals(seen)) {
            ModelAndView nothing = new ModelAndView((model, request, response) -> {});
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return moved;
    }

    /**
     * A document; a CSV file with the decimal separator that {@code numbers} asks for, {@code point} or {@code comma};
     * else with the one that the reader chose last, else with that of the reader's language.
     */
    @GetMapping("/exports/{id}")
    @AnyRole
    ResponseEntity<byte[]> download(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String numbers) {
        ExportedFile document = Answers.done(exports.content(person, id));
        if (!document.file().mediaType().startsWith("text/csv")) {
            return Downloads.of(document);
        }
        return separators.of(person, DecimalSeparator.named(numbers), locale) == DecimalSeparator.COMMA
                ? Downloads.withDecimalComma(document)
                : Downloads.of(document);
    }

    /** A CSV file with another decimal separator, which holds for the reader's later downloads too. */
    @PostMapping("/exports/{id}")
    @AnyRole
    ResponseEntity<byte[]> choose(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String numbers) {
        ResponseEntity<byte[]> document = download(person, locale, id, numbers);
        DecimalSeparator.named(numbers).ifPresent(separator -> separators.choose(person, separator));
        return document;
    }
}
