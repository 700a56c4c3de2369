package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.ChangingPolicyValues;
import io.quicksizer.workers.catalogue.ChangingPolicyValues.Wanted;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page with the policy values of a version, editable while it is a draft. */
@Page
@RequestMapping("/catalogue/{number:\\d{1,9}}/policy-values")
class PolicyValuesPage {
    private final VersionPage pages;
    private final ChangingPolicyValues changing;
    private final ProblemText texts;

    PolicyValuesPage(VersionPage pages, ChangingPolicyValues changing, ProblemText texts) {
        this.texts = texts;
        this.pages = pages;
        this.changing = changing;
    }

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(Locale locale, @PathVariable int number, @RequestParam(defaultValue = "") String done) {
        return page(pages.version(number), locale, Map.of(), FieldProblems.NONE, "")
                .addObject("done", done);
    }

    /** Saves the values in {@code value.KEY}; {@code seen.KEY} has the values when the page was rendered. */
    @PostMapping
    @AdministratorsOnly
    ModelAndView save(
            Person person, Locale locale, @PathVariable int number, @RequestParam Map<String, String> fields) {
        VersionEntry version = pages.version(number);
        Map<String, Wanted> wanted = wanted(fields);
        return switch (changing.change(person, version.id(), wanted)) {
            case Answer.Invalid<Integer>(List<Problem> problems) ->
                ShownAgain.invalid(page(version, locale, wanted, texts.of(problems, locale), ""));
            case Answer.Conflicting<Integer> conflict ->
                ShownAgain.after(
                        conflict, page(version, locale, wanted, FieldProblems.NONE, texts.of(conflict, locale)));
            case Answer.Refused<Integer> refused -> throw Answers.notDone(refused);
            case Answer.Missing<Integer> missing -> throw Answers.notDone(missing);
            case Answer.Done<Integer> done ->
                new ModelAndView("redirect:/catalogue/" + number + "/policy-values?done=policy-value");
        };
    }

    /** Returns the values that were changed on the page. The others may have been changed elsewhere meanwhile. */
    private static Map<String, Wanted> wanted(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(field -> field.startsWith("value."))
                .map(field -> field.substring("value.".length()))
                .filter(key -> !fields.get("value." + key).equals(fields.get("seen." + key)))
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> new Wanted(fields.get("value." + key), fields.getOrDefault("seen." + key, ""))));
    }

    private ModelAndView page(
            VersionEntry version, Locale locale, Map<String, Wanted> wanted, FieldProblems problems, String conflict) {
        ModelAndView view = pages.page(version, "policy-values", locale);
        view.addObject(
                "policies",
                pages.content(version).policyEntries().stream()
                        .map(entry -> PolicyValueRow.of(entry, Optional.ofNullable(wanted.get(entry.key())), problems))
                        .toList());
        return view.addObject("conflict", conflict);
    }
}
