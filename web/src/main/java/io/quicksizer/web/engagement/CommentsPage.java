package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Comments on an engagement, and with whom it is shared. */
@Page
class CommentsPage {
    private final Dossier dossier;
    private final Commenting comments;
    private final SharingEngagement sharing;
    private final ProblemText problemText;

    CommentsPage(Dossier dossier, Commenting comments, SharingEngagement sharing, ProblemText problemText) {
        this.dossier = dossier;
        this.comments = comments;
        this.sharing = sharing;
        this.problemText = problemText;
    }

    /**
     * A form as it was sent.
     *
     * @param part of the page to which it leads back
     */
    private record Sent(Person person, Locale locale, UUID id, String form, Map<String, String> typed, String part) {}

    @PostMapping("/engagements/{id}/comments")
    @AnyRole
    ModelAndView comment(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String comment) {
        Sent sent = new Sent(person, locale, id, "comment", Map.of("comment", comment), "#comments");
        return end(sent, comments.comment(person, id, comment));
    }

    @PostMapping("/engagements/{id}/shares")
    @AnyRole
    ModelAndView share(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(name = "person", defaultValue = "") String userName,
            @RequestParam(defaultValue = "READ") ShareAccess access) {
        Map<String, String> typed = Map.of("person", userName, "access", access.name());
        Sent sent = new Sent(person, locale, id, "share", typed, "#sharing");
        return end(sent, sharing.withPerson(person, id, userName.strip(), access));
    }

    @PostMapping("/engagements/{id}/shares/remove")
    @AnyRole
    ModelAndView unshare(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(name = "person") String userName) {
        Sent sent = new Sent(person, locale, id, "unshare", Map.of(), "#sharing");
        return end(sent, sharing.takeFrom(person, id, userName));
    }

    @PostMapping("/engagements/{id}/team")
    @AnyRole
    ModelAndView shareWithTeam(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String team) {
        Sent sent = new Sent(person, locale, id, "team", Map.of("team", team), "#sharing");
        return end(sent, sharing.withTeam(person, id, team));
    }

    private ModelAndView end(Sent sent, Answer<?> answer) {
        if (answer instanceof Answer.Invalid<?> invalid) {
            Attempt attempt = new Attempt(sent.form(), sent.typed(), problemText.of(invalid.problems(), sent.locale()));
            return ShownAgain.invalid(dossier.page(sent.person(), sent.locale(), sent.id(), Long.MAX_VALUE, attempt));
        }
        Answers.done(answer);
        return Redirects.goTo("/engagements/" + sent.id() + sent.part());
    }
}
