package io.quicksizer.web.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.branding.Brandings;
import io.quicksizer.workers.result.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Page for branding: the brandings, the form of one, its preview and its versions. */
@Page
class BrandingPage {
    private static final String ADDRESS = "/branding";

    private final Brandings brandings;
    private final ProblemText texts;

    BrandingPage(Brandings brandings, ProblemText texts) {
        this.brandings = brandings;
        this.texts = texts;
    }

    /** A version in the list. */
    public record VersionRow(int version, boolean inUse, String by, When at) {
        static VersionRow of(BrandingRow row, Locale locale) {
            return new VersionRow(row.version(), row.inUse(), row.savedBy(), When.of(row.savedAt(), locale));
        }
    }

    @GetMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale, @RequestParam(defaultValue = "") String team) {
        List<BrandingRow> versions = Answers.done(brandings.versions(person, team));
        BrandingForm form = BrandingForm.of(team, versions.stream().findFirst());
        return page(person, locale, form, FieldProblems.NONE, "");
    }

    @PostMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView save(
            Person person,
            Locale locale,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        BrandingForm form = BrandingForm.of(sent);
        Answer<BrandingRow> answer = brandings.save(person, form.entry(file));
        if (answer instanceof Answer.Done) {
            next.addFlashAttribute("done", "branding.done.saved");
            return Redirects.goTo(address(form.team()));
        }
        return again(person, locale, form, answer);
    }

    @PostMapping(ADDRESS + "/preview")
    @AdministratorsOnly
    Object preview(
            Person person,
            Locale locale,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        BrandingForm form = BrandingForm.of(sent);
        Locale language = sent.containsKey("inGerman") ? Locale.GERMAN : Locale.ENGLISH;
        Answer<byte[]> answer = brandings.preview(person, form.entry(file), language);
        if (answer instanceof Answer.Done<byte[]>(byte[] pdf)) {
            return shown("preview.pdf").contentType(MediaType.APPLICATION_PDF).body(pdf);
        }
        return again(person, locale, form, answer);
    }

    @PostMapping(ADDRESS + "/stop")
    @AdministratorsOnly
    ModelAndView stop(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "0") int basedOn,
            RedirectAttributes next) {
        Answer<BrandingRow> answer = brandings.stopUsing(person, team, basedOn);
        if (answer instanceof Answer.Conflicting) {
            List<BrandingRow> versions = Answers.done(brandings.versions(person, team));
            return again(person, locale, BrandingForm.of(team, versions.stream().findFirst()), answer);
        }
        Answers.done(answer);
        next.addFlashAttribute("done", "branding.done.stopped");
        return Redirects.goTo(address(team));
    }

    @GetMapping(ADDRESS + "/logos/{sha256}")
    @AdministratorsOnly
    ResponseEntity<byte[]> logo(Person person, @PathVariable String sha256) {
        LogoRow logo = Answers.done(brandings.logo(person, sha256));
        return shown("logo.png").contentType(MediaType.IMAGE_PNG).body(logo.png());
    }

    private static ResponseEntity.BodyBuilder shown(String name) {
        return ResponseEntity.ok().header("Content-Disposition", "inline; filename=\"" + name + "\"");
    }

    private static String address(String team) {
        return team.isEmpty() ? ADDRESS : ADDRESS + "?team=" + UriUtils.encode(team, StandardCharsets.UTF_8);
    }

    /** Shows a rejected or conflicting form again; other results lead to an error page. */
    private ModelAndView again(Person person, Locale locale, BrandingForm sent, Answer<?> answer) {
        BrandingForm form = sent.over((int) ShownAgain.seen(answer, sent.basedOn()));
        if (answer instanceof Answer.Invalid<?> invalid) {
            return ShownAgain.after(answer, page(person, locale, form, texts.of(invalid.problems(), locale), ""));
        }
        if (answer instanceof Answer.Conflicting<?> conflicting) {
            return ShownAgain.after(
                    answer, page(person, locale, form, FieldProblems.NONE, texts.of(conflicting, locale)));
        }
        throw Answers.notDone(answer);
    }

    private ModelAndView page(
            Person person, Locale locale, BrandingForm form, FieldProblems problems, String conflict) {
        List<BrandingRow> versions = Answers.done(brandings.versions(person, form.team()));
        Brandings.Overview overview = Answers.done(brandings.overview(person));
        return new ModelAndView("branding")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict)
                .addObject(
                        "inUse",
                        versions.stream().findFirst().filter(BrandingRow::inUse).isPresent())
                .addObject(
                        "versions",
                        versions.stream().map(row -> VersionRow.of(row, locale)).toList())
                .addObject("teams", BrandedTeam.of(overview, form.team()));
    }
}
