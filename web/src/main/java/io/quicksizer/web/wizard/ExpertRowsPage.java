package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.engagement.ShowingStep.Shown;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Actions of the buttons of expert mode, which change the rows of the person's draft, with or without JavaScript. */
@Page
@RequestMapping("/engagements/{id}/steps/expert")
class ExpertRowsPage {
    private static final Pattern START = Pattern.compile("([SML]):(.*)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\d{1,4}");

    private final ExpertPage page;
    private final ShowingStep showing;
    private final KeepingDraft keeping;

    ExpertRowsPage(ExpertPage page, ShowingStep showing, KeepingDraft keeping) {
        this.page = page;
        this.showing = showing;
        this.keeping = keeping;
    }

    /** Searches services: returns a fragment while the person types (htmx), otherwise a page of its own. */
    @GetMapping("/services")
    @PlannersOnly
    ModelAndView find(
            Person person,
            @PathVariable UUID id,
            @RequestParam(name = "_q", defaultValue = "") String words,
            @RequestParam(name = "_line", defaultValue = "") String lineItem,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Shown shown = Answers.done(showing.show(person, id, Step.EXPERT));
        ModelAndView view = new ModelAndView(part ? "wizard/expert-found" : "wizard/expert-search");
        view.addObject("id", id);
        view.addObject("title", shown.engagement().state().context().name());
        view.addObject(
                "version",
                shown.draft()
                        .map(draft -> draft.baseVersion())
                        .orElse(shown.engagement().version()));
        view.addObject("words", words);
        view.addObject("line", lineItem);
        view.addObject("found", FoundServices.in(shown.catalogue(), words));
        return view;
    }

    /** Adds, copies or removes rows, saves all other input in the draft, and redirects to the step. */
    @PostMapping("/rows")
    @PlannersOnly
    ModelAndView change(Person person, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Map<String, String> buttons = sent.toSingleValueMap();
        WizardForm form = WizardForm.of(page, sent);
        Shown shown = Answers.done(showing.show(person, id, Step.EXPERT));
        ExpertEntry typed =
                (ExpertEntry) (buttons.containsKey("_kept") ? shown.view().entry() : form.fields());
        String line = buttons.getOrDefault("_line", "");
        ExpertRows rows = new ExpertRows(shown.catalogue(), typed);
        int before = size(rows);
        press(rows, buttons, line);
        if (buttons.containsKey("_several")) {
            sent.getOrDefault("_adds", List.of()).forEach(service -> rows.add(line, service));
        }
        List<Service> pasted = buttons.containsKey("_pasted")
                ? PastedServices.of(shown.catalogue(), line, buttons.getOrDefault("_paste", ""))
                : List.of();
        rows.paste(pasted);
        boolean nothingNew = adds(buttons) && size(rows) == before;
        if (!isKept(person, id, rows.entry(), form.version())) {
            return seeOther("/engagements/" + id + "/wizard?kept=" + Stepper.path(Step.EXPERT));
        }
        return seeOther(
                buttons.containsKey("_search")
                        ? "/engagements/" + id + "/steps/expert/services?_line=" + encoded(line) + "&_q="
                                + encoded(buttons.getOrDefault("_q", ""))
                        : WizardView.address(id, Step.EXPERT) + "?target=" + encoded(line)
                                + (buttons.containsKey("_add") || buttons.containsKey("_several") ? "&more=true" : "")
                                + (nothingNew ? "&twice=true" : "")
                                + (pasted.isEmpty() ? "" : "&pasted=" + pasted.size() + "&free=" + free(pasted)) + "#"
                                + anchor(buttons, line));
    }

    private static int size(ExpertRows rows) {
        return rows.entry().services().value().orElse(List.of()).size();
    }

    private static boolean adds(Map<String, String> buttons) {
        return buttons.containsKey("_add") || buttons.containsKey("_several") || buttons.containsKey("_start");
    }

    private static long free(List<Service> pasted) {
        return pasted.stream().filter(Service::isFreeText).count();
    }

    private static void press(ExpertRows rows, Map<String, String> buttons, String line) {
        if (buttons.containsKey("_add")) {
            rows.add(line, buttons.get("_add"));
        } else if (buttons.containsKey("_free")) {
            rows.addFreeText(buttons.get("_free"));
        } else if (buttons.containsKey("_start")) {
            Matcher start = pressed(START, buttons.get("_start"));
            rows.start(start.group(2), Size.valueOf(start.group(1)));
        } else if (buttons.containsKey("_duplicate")) {
            rows.duplicate(
                    Integer.parseInt(pressed(ROW, buttons.get("_duplicate")).group()));
        } else if (buttons.containsKey("_remove")) {
            rows.remove(Integer.parseInt(pressed(ROW, buttons.get("_remove")).group()));
        }
    }

    /** Rejects values that no button of the page sends, with status 400. */
    private static Matcher pressed(Pattern button, String value) {
        Matcher matcher = button.matcher(value);
        if (!matcher.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such button");
        }
        return matcher;
    }

    private static String anchor(Map<String, String> buttons, String line) {
        String start = buttons.getOrDefault("_start", "");
        String key = buttons.getOrDefault("_free", start.isEmpty() ? line : start.substring(start.indexOf(':') + 1));
        return "line-" + encoded(key);
    }

    /**
     * Saves the rows in the draft. If the step has been submitted in the meantime, they are kept for a return to it.
     *
     * @return whether the step is still open
     */
    private boolean isKept(Person person, UUID id, ExpertEntry entry, long version) {
        Answer<Instant> kept = keeping.keep(person, id, entry, version);
        if (kept instanceof Answer.Refused<Instant>) {
            throw Answers.notDone(kept);
        }
        if (kept instanceof Answer.Conflicting<Instant>) {
            keeping.keepForReturn(person, id, entry, version);
            return false;
        }
        return true;
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
