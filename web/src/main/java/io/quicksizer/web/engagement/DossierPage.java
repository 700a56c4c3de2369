package io.quicksizer.web.engagement;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.SinceShown;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page with all information about an engagement. */
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
     * Shows the page and marks mentions of the reader there as read.
     *
     * @param before number of the audit entry before which the page of the log begins
     */
    @GetMapping("/engagements/{id}")
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = NEWEST) long before) {
        ModelAndView page = dossier.page(person, locale, id, before, Attempt.NONE);
        comments.read(person, id);
        return page;
    }

    /**
     * Returns the part that refreshes itself, or 204 if nothing has changed; polled by the page while the engagement is
     * active.
     */
    @GetMapping("/engagements/{id}/standing")
    @AnyRole
    ModelAndView standing(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        ModelAndView moved = dossier.standing(person, locale, id);
        if (moved.getModel().get("standing") instanceof LiveStatus now
                && now.seen().equals(seen)) {
            return SinceShown.unchanged();
        }
        return moved;
    }

    /**
     * Downloads a document. The decimal separator of a CSV file is the one requested by {@code numbers} ({@code point}
     * or {@code comma}), else the one that the reader chose last, else that of the reader's language.
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

    /**
     * Downloads a CSV file with another decimal separator and stores it as the default for the reader's later
     * downloads.
     */
    @PostMapping("/exports/{id}")
    @AnyRole
    ResponseEntity<byte[]> choose(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String numbers) {
        ResponseEntity<byte[]> document = download(person, locale, id, numbers);
        DecimalSeparator.named(numbers).ifPresent(separator -> separators.choose(person, separator));
        return document;
    }
}
