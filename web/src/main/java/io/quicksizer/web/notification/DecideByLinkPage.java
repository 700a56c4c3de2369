package io.quicksizer.web.notification;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DecidingByLink;
import io.quicksizer.workers.approval.DecidingByLink.Approved;
import io.quicksizer.workers.approval.DecidingByLink.LinkState;
import io.quicksizer.workers.approval.DecidingByLink.OpenedLink;
import io.quicksizer.workers.result.Answer;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Page to which a mail links: the pending sign-off, a button to approve it, and a link to the whole decision. */
@Page
class DecideByLinkPage {
    private static final String ADDRESS = "/decide/{token}";

    private final DecidingByLink deciding;
    private final DisplayNames names;
    private final ProblemText text;

    DecideByLinkPage(DecidingByLink deciding, DisplayNames names, ProblemText text) {
        this.deciding = deciding;
        this.names = names;
        this.text = text;
    }

    /** The pending sign-off. */
    public record WaitingView(
            UUID revisionId,
            String engagement,
            String customer,
            int revision,
            String days,
            String submittedBy,
            int level) {}

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView show(Person person, Locale locale, @PathVariable String token) {
        return page(deciding.open(person, token), token, "", locale);
    }

    @PostMapping(ADDRESS)
    @AnyRole
    ModelAndView approve(Person person, Locale locale, @PathVariable String token) {
        Approved approved = deciding.approve(person, token);
        return approved.answer()
                .map(answer -> answered(answer, approved.link(), token, locale))
                .orElseGet(() -> page(approved.link(), token, "", locale));
    }

    private ModelAndView answered(Answer<?> answer, OpenedLink link, String token, Locale locale) {
        return switch (answer) {
            case Answer.Done<?> done ->
                Redirects.goTo("/approvals/" + waiting(link).revisionId() + "?decided=approve");
            case Answer.Refused<?> refused ->
                ShownAgain.after(refused, page(link, token, text.of(refused.refusal(), locale), locale));
            case Answer.Conflicting<?> conflict ->
                ShownAgain.after(conflict, page(link, token, text.of(conflict, locale), locale));
            default -> page(new OpenedLink(LinkState.SUPERSEDED, link.engagementId(), null), token, "", locale);
        };
    }

    private ModelAndView page(OpenedLink link, String token, String refusal, Locale locale) {
        DecidingByLink.@Nullable Waiting waiting = link.waiting();
        ModelAndView page = new ModelAndView("decide-by-link")
                .addObject("state", link.state().name())
                .addObject("engagementId", link.engagementId())
                .addObject("token", token)
                .addObject("refusal", refusal)
                .addObject("waiting", waiting == null ? null : view(waiting, locale));
        return link.state() == LinkState.VALID ? page : ShownAgain.with(page, status(link.state()));
    }

    private WaitingView view(DecidingByLink.Waiting waiting, Locale locale) {
        return new WaitingView(
                waiting.revisionId(),
                waiting.engagement(),
                waiting.customer(),
                waiting.revision(),
                NumberFormat.getNumberInstance(locale).format(waiting.days()),
                names.of(waiting.submittedBy()),
                waiting.level());
    }

    private static DecidingByLink.Waiting waiting(OpenedLink link) {
        DecidingByLink.@Nullable Waiting waiting = link.waiting();
        if (waiting == null) {
            throw new IllegalStateException("the link of an approval must be valid");
        }
        return waiting;
    }

    private static HttpStatus status(LinkState state) {
        return switch (state) {
            case OF_ANOTHER_PERSON, UNKNOWN -> ProblemKind.NOT_FOUND.status();
            case NO_RIGHT -> ProblemKind.NOT_ALLOWED.status();
            default -> HttpStatus.GONE;
        };
    }
}
