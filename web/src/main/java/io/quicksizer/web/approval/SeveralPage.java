package io.quicksizer.web.approval;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DecisionDesk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulk approval of revisions in the list, each as a separate decision on the content that the list showed. */
@Page
class SeveralPage {
    private static final Pattern CHOSEN = Pattern.compile("([0-9a-f-]{36}):([0-9a-f]{64})");
    private static final int MOST = 50;

    private final DecisionDesk desk;
    private final Deciding deciding;

    SeveralPage(DecisionDesk desk, Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    /**
     * Approves the chosen revisions.
     *
     * @param chosen revisions with the hash of their content; one that can't be approved does not prevent the others
     */
    @PostMapping("/approvals/several")
    @ApproversOnly
    ModelAndView approve(
            Person person,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes next) {
        Set<String> revisions = new LinkedHashSet<>(chosen);
        if (revisions.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "too many revisions");
        }
        int given = (int) revisions.stream()
                .map(CHOSEN::matcher)
                .filter(Matcher::matches)
                .filter(revision -> approves(person, UUID.fromString(revision.group(1)), revision.group(2), comment))
                .count();
        next.addFlashAttribute(SeveralNotice.ATTRIBUTE, new SeveralNotice(given, revisions.size() - given));
        return Redirects.goTo("/approvals");
    }

    private boolean approves(Person person, UUID revision, String hash, String comment) {
        return desk.of(person, revision)
                .ifDone()
                .map(found -> found.revision().revision().engagementId())
                .flatMap(engagement ->
                        deciding.approveTotal(person, engagement, comment, hash).ifDone())
                .isPresent();
    }
}
