package io.quicksizer.web.actual;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.NumberText;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.actual.ActualEntry;
import io.quicksizer.workers.actual.ActualEntry.Seen;
import io.quicksizer.workers.actual.ActualsImport;
import io.quicksizer.workers.actual.ActualsView;
import io.quicksizer.workers.actual.EnteringActuals;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.export.ChoosingSeparator;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page for the actual days of an engagement beside the approved estimate: typed, or imported from a CSV file. */
@Page
@RequestMapping("/engagements/{id}/actuals")
class ActualsPage {
    private static final String DAYS = "days.";
    private static final String WAS = "was.";

    private final EnteringActuals entering;
    private final ChoosingSeparator separators;
    private final ProblemText texts;

    ActualsPage(EnteringActuals entering, ChoosingSeparator separators, ProblemText texts) {
        this.entering = entering;
        this.separators = separators;
        this.texts = texts;
    }

    @GetMapping
    @AnyRole
    ModelAndView show(Person person, @PathVariable UUID id) {
        return page(Answers.done(entering.view(person, id)), FieldProblems.NONE, Map.of());
    }

    @PostMapping
    @AnyRole
    ModelAndView enter(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        List<ActualEntry> entries = form.entrySet().stream()
                .filter(field -> field.getKey().startsWith(DAYS))
                .map(field -> field.getKey().substring(DAYS.length()))
                .map(key -> new ActualEntry(
                        key, form.getOrDefault(DAYS + key, ""), form.getOrDefault("note." + key, ""), seen(key, form)))
                .toList();
        return after(person, locale, id, entering.enter(person, id, entries, Channel.PORTAL), form, next);
    }

    @PostMapping("/import")
    @AnyRole
    ModelAndView importCsv(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean replace,
            RedirectAttributes next) {
        InputStreamSource content = file == null ? InputStream::nullInputStream : file;
        ActualsImport imported = entering.importCsv(person, id, content, replace, Channel.PORTAL);
        Answer<ActualsView> answer = imported.answer();
        ModelAndView page = after(person, locale, id, answer, Map.of(), next);
        if (answer instanceof Answer.Done<ActualsView>) {
            next.addFlashAttribute("guessed", imported.guessed());
        } else {
            page.addObject("guessed", imported.guessed());
        }
        return answer instanceof Answer.Conflicting<ActualsView> conflict
                ? page.addObject("imported", values(conflict, Difference::yours, locale))
                : page;
    }

    @GetMapping("/days.csv")
    @AnyRole
    ResponseEntity<byte[]> exportCsv(Person person, Locale locale, @PathVariable UUID id) {
        DecimalSeparator separator = separators.of(person, Optional.empty(), locale);
        return Downloads.attachment("quicksizer-actual-days.csv")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Answers.done(entering.exportCsv(person, id, separator)));
    }

    private static @Nullable Seen seen(String key, Map<String, String> form) {
        String days = form.get(WAS + DAYS + key);
        return days == null ? null : new Seen(days, form.getOrDefault(WAS + "note." + key, ""));
    }

    private ModelAndView after(
            Person person,
            Locale locale,
            UUID id,
            Answer<ActualsView> answer,
            Map<String, String> typed,
            RedirectAttributes next) {
        if (answer instanceof Answer.Invalid<ActualsView> invalid) {
            return ShownAgain.invalid(
                    page(Answers.done(entering.view(person, id)), texts.of(invalid.problems(), locale), typed));
        }
        if (answer instanceof Answer.Conflicting<ActualsView> conflict) {
            return ShownAgain.conflicting(page(Answers.done(entering.view(person, id)), FieldProblems.NONE, typed)
                    .addObject("conflict", texts.of(conflict, locale))
                    .addObject("theirs", values(conflict, Difference::theirs, locale)));
        }
        Answers.done(answer);
        next.addFlashAttribute("done", true);
        return Redirects.goTo("/engagements/" + id + "/actuals");
    }

    /** Returns one of the two values of each field that is in conflict. */
    private static Map<String, String> values(
            Answer.Conflicting<?> conflict, Function<Difference, String> value, Locale locale) {
        return conflict.differences().stream()
                .collect(Collectors.toMap(
                        Difference::field, difference -> daysAndNote(value.apply(difference), locale)));
    }

    private static String daysAndNote(String value, Locale locale) {
        String days = value.split(" ", 2)[0];
        return NumberText.of(days, locale) + value.substring(days.length());
    }

    private static ModelAndView page(ActualsView view, FieldProblems problems, Map<String, String> typed) {
        return new ModelAndView("actuals")
                .addObject("view", view)
                .addObject("problems", problems)
                .addObject("typed", typed);
    }
}
