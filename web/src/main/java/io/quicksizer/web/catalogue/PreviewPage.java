package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefused;
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

    PreviewPage(
            CatalogueListPage list, ImportingCatalogue importing, FindingRows findings, ChoosingSeparator separators) {
        this.separators = separators;
        this.list = list;
        this.importing = importing;
        this.findings = findings;
    }

    @PostMapping
    @AdministratorsOnly
    ModelAndView preview(Person person, Locale locale, @RequestParam MultipartFile file) throws IOException {
        try {
            ImportPreview preview = Answers.done(importing.preview(person, file.getBytes()));
            ModelAndView view = list.page(locale, "");
            view.addObject("preview", preview);
            view.addObject("sheets", preview.catalogue().sheets());
            view.addObject("found", findings.found(preview.catalogue().findings(), locale));
            return view;
        } catch (WorkbookRefused refused) {
            return refused(locale, refused);
        }
    }

    @PostMapping("/findings")
    @AdministratorsOnly
    ResponseEntity<byte[]> findings(Person person, Locale locale, @RequestParam MultipartFile file) throws IOException {
        try {
            ImportPreview preview = Answers.done(importing.preview(person, file.getBytes()));
            return csv(
                    "findings.csv",
                    findings.csv(
                            findings.found(preview.catalogue().findings(), locale),
                            locale,
                            separators.of(person, Optional.empty(), locale)));
        } catch (WorkbookRefused refused) {
            return noFile(locale, refused);
        }
    }

    @PostMapping("/annotated")
    @AdministratorsOnly
    ResponseEntity<byte[]> annotated(Person person, Locale locale, @RequestParam MultipartFile file)
            throws IOException {
        try {
            ImportPreview preview = Answers.done(importing.preview(person, file.getBytes()));
            List<FindingRow> rows = findings.found(preview.catalogue().findings(), locale);
            return WorkbookFiles.attachment("findings.xlsx", FindingRows.annotated(file.getBytes(), rows));
        } catch (WorkbookRefused refused) {
            return noFile(locale, refused);
        }
    }

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return Downloads.attachment(name)
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(content);
    }

    /** Returns the reason as plain text, which the page shows beside the button that asked for the file. */
    private ResponseEntity<byte[]> noFile(Locale locale, WorkbookRefused refused) {
        return ResponseEntity.status(ProblemKind.INVALID.status())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(findings.refusal(refused, locale).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView refused(Locale locale, WorkbookRefused refused) {
        return ShownAgain.invalid(list.page(locale, findings.refusal(refused, locale)));
    }
}
