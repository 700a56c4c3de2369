package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import io.quicksizer.workers.export.ChoosingSeparator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Page that previews a workbook before it is imported; nothing is stored. */
@Page
@RequestMapping(path = "/catalogue/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class PreviewPage {
    private final CatalogueListPage list;
    private final ImportingCatalogue importing;
    private final FindingRows findings;
    private final ChoosingSeparator separators;
    private final ProblemText texts;

    PreviewPage(
            CatalogueListPage list,
            ImportingCatalogue importing,
            FindingRows findings,
            ChoosingSeparator separators,
            ProblemText texts) {
        this.list = list;
        this.importing = importing;
        this.findings = findings;
        this.separators = separators;
        this.texts = texts;
    }

    @PostMapping
    @AdministratorsOnly
    ModelAndView preview(Person person, Locale locale, @RequestParam MultipartFile file) throws IOException {
        return switch (Answers.done(importing.preview(person, file.getBytes()))) {
            case WorkbookOutcome.Refused<ImportPreview>(WorkbookRefusal refusal) -> list.refused(locale, refusal);
            case WorkbookOutcome.Accepted<ImportPreview>(ImportPreview preview) -> {
                ModelAndView view = list.page(locale, "");
                view.addObject("preview", preview);
                view.addObject("sheets", preview.catalogue().sheets());
                view.addObject("found", findings.found(preview.catalogue().findings(), locale));
                yield view;
            }
        };
    }

    @PostMapping("/findings")
    @AdministratorsOnly
    ResponseEntity<byte[]> findings(Person person, Locale locale, @RequestParam MultipartFile file) throws IOException {
        return switch (rows(person, locale, file.getBytes())) {
            case WorkbookOutcome.Refused<List<FindingRow>>(WorkbookRefusal refusal) -> noFile(locale, refusal);
            case WorkbookOutcome.Accepted<List<FindingRow>>(List<FindingRow> rows) ->
                csv("findings.csv", findings.csv(rows, locale, separators.of(person, Optional.empty(), locale)));
        };
    }

    @PostMapping("/annotated")
    @AdministratorsOnly
    ResponseEntity<byte[]> annotated(Person person, Locale locale, @RequestParam MultipartFile file)
            throws IOException {
        byte[] workbook = file.getBytes();
        return switch (rows(person, locale, workbook).flatMap(rows -> FindingRows.annotated(workbook, rows))) {
            case WorkbookOutcome.Refused<byte[]>(WorkbookRefusal refusal) -> noFile(locale, refusal);
            case WorkbookOutcome.Accepted<byte[]>(byte[] copy) -> WorkbookFiles.attachment("findings.xlsx", copy);
        };
    }

    private WorkbookOutcome<List<FindingRow>> rows(Person person, Locale locale, byte[] workbook) {
        return Answers.done(importing.preview(person, workbook))
                .map(preview -> findings.found(preview.catalogue().findings(), locale));
    }

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return Downloads.attachment(name)
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(content);
    }

    /** Returns the reason as plain text, which the page shows beside the button that asked for the file. */
    private ResponseEntity<byte[]> noFile(Locale locale, WorkbookRefusal refusal) {
        return ResponseEntity.status(ProblemKind.INVALID.status())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(texts.of(refusal, locale).getBytes(StandardCharsets.UTF_8));
    }
}
