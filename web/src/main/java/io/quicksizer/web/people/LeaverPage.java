package io.quicksizer.web.people;

import io.quicksizer.db.people.Belongings;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.people.LeaversDesk;
import io.quicksizer.workers.people.LeaversDesk.Desk;
import io.quicksizer.workers.people.PersonsData;
import io.quicksizer.workers.result.Answer;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Page for administrators with everything a person is responsible for: hand it over, reassign sign-offs, export and
 * erase the person's data.
 */
@Page
@RequestMapping("/people/{userName}")
class LeaverPage {
    private final LeaversDesk desk;
    private final HandingOver handing;
    private final ReassigningSignOff reassigning;
    private final PersonsData data;
    private final PeopleDirectory people;

    private final ProblemText texts;

    LeaverPage(
            LeaversDesk desk,
            HandingOver handing,
            ReassigningSignOff reassigning,
            PersonsData data,
            PeopleDirectory people,
            ProblemText texts) {
        this.texts = texts;
        this.desk = desk;
        this.handing = handing;
        this.reassigning = reassigning;
        this.data = data;
        this.people = people;
    }

    /** An engagement owned by the person. */
    public record Owned(
            UUID id,
            String name,
            String customer,
            String status,
            @Nullable String step,
            @Nullable When since) {
        static Owned of(Belongings.Owned row, Locale locale) {
            return new Owned(
                    row.id(),
                    row.name(),
                    row.customer(),
                    row.status(),
                    row.waitingStep(),
                    row.waitingSince() == null ? null : When.of(row.waitingSince(), locale));
        }
    }

    /** A person who can be chosen. */
    public record Choice(String userName, String name) {
        static Choice of(Person person) {
            return new Choice(person.userName(), person.displayName());
        }
    }

    /**
     * The entry of a form that was rejected.
     *
     * @param form name of the form; for a sign-off, the id of its engagement
     * @param person user name of the person who was chosen
     */
    public record Typed(String form, String person, String reason) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns the chosen person, if it was chosen in this form. */
        public String personIn(String name) {
            return form.equals(name) ? person : "";
        }

        /** Returns the reason, if it was given in this form. */
        public String reasonIn(String name) {
            return form.equals(name) ? reason : "";
        }
    }

    @GetMapping("/belongings")
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale, @PathVariable String userName) {
        Desk found = Answers.done(desk.of(person, userName));
        return new ModelAndView("leaver")
                .addObject("desk", found)
                .addObject(
                        "owned",
                        found.owned().stream().map(row -> Owned.of(row, locale)).toList())
                .addObject("signOffs", found.signOffs())
                .addObject("choice", people.everybody())
                .addObject(
                        "approvers",
                        people.everybodyWith(Role.APPROVER).stream()
                                .filter(other -> !other.userName().equals(found.userName()))
                                .filter(other -> !other.userName().equals(person.userName()))
                                .map(Choice::of)
                                .toList());
    }

    @PostMapping("/hand-over")
    @AdministratorsOnly
    ModelAndView handOver(
            Person person,
            @PathVariable String userName,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        return after(
                next,
                locale,
                userName,
                "leaver.done.hand-over",
                handing.handOver(person, userName, receiver, reason),
                new Typed("hand-over", receiver, reason));
    }

    @PostMapping("/sign-offs")
    @AdministratorsOnly
    ModelAndView reassign(
            Person person,
            @PathVariable String userName,
            @RequestParam(required = false) @Nullable UUID engagement,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        if (engagement == null) {
            return Redirects.goTo(address(userName));
        }
        return after(
                next,
                locale,
                userName,
                "leaver.done.reassign",
                reassigning.reassign(person, engagement, level, assignee, reason),
                new Typed(engagement.toString(), assignee, reason));
    }

    @GetMapping("/data")
    @AdministratorsOnly
    ResponseEntity<String> export(Person person, @PathVariable String userName) {
        String document = Answers.done(data.export(person, userName)).toPrettyString();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(document);
    }

    @PostMapping("/erase")
    @AdministratorsOnly
    ModelAndView erase(
            Person person,
            @PathVariable String userName,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        Answer<PersonsData.ErasedPerson> answer = data.erase(person, userName, repeated, reason);
        if (answer instanceof Answer.Done<PersonsData.ErasedPerson>(PersonsData.ErasedPerson erased)) {
            next.addFlashAttribute("flash", "leaver.done.erase");
            next.addFlashAttribute("who", erased.pseudonym());
            return Redirects.goTo("/people");
        }
        return after(next, locale, userName, "", answer, new Typed("erase", "", reason));
    }

    /** Redirects to the page with a notice about success, or with the first problem and what was typed. */
    private ModelAndView after(
            RedirectAttributes next, Locale locale, String userName, String done, Answer<?> answer, Typed typed) {
        if (!(answer instanceof Answer.Done<?>)) {
            next.addFlashAttribute("typed", typed);
        }
        switch (answer) {
            case Answer.Done<?> ended -> next.addFlashAttribute("done", done);
            case Answer.Invalid<?> invalid ->
                next.addFlashAttribute("wrong", texts.of(invalid.problems().getFirst(), locale));
            case Answer.Conflicting<?> conflict -> next.addFlashAttribute("wrong", texts.of(conflict, locale));
            case Answer.Refused<?> refused -> next.addFlashAttribute("wrong", texts.of(refused.refusal(), locale));
            case Answer.Missing<?> missing -> throw Answers.notDone(missing);
        }
        return Redirects.goTo(address(userName));
    }

    private static String address(String userName) {
        return "/people/" + URLEncoder.encode(userName, StandardCharsets.UTF_8) + "/belongings";
    }
}
