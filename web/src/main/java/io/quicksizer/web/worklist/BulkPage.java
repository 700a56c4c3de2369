package io.quicksizer.web.worklist;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action for several engagements of the list, with one way back. */
@Page
class BulkPage {
    private static final String LIST = "/engagements";
    private static final int MOST = 200;

    private final BulkActions actions;
    private final DisplayNames names;

    BulkPage(BulkActions actions, DisplayNames names) {
        this.actions = actions;
        this.names = names;
    }

    /**
     * Does it for each engagement by itself: one that cannot be changed does not keep the others from it.
     *
     * @param person whom it is shared with, by user name: display names need not be unique
     */
    @PostMapping("/engagements/bulk")
    @PlannersOnly
    ModelAndView act(
            Person person,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "person", defaultValue = "") String other,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Set<UUID> engagements = new LinkedHashSet<>(chosen);
        if (engagements.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "too many engagements");
        }
        String userName = action.needsPerson() ? other.strip() : "";
        List<UUID> done = engagements.stream()
                .filter(id -> actions.act(person, id, action, userName))
                .toList();
        next.addFlashAttribute(
                BulkNotice.ATTRIBUTE,
                new BulkNotice(
                        action.name(),
                        action.undo().name(),
                        done,
                        engagements.size() - done.size(),
                        userName,
                        userName.isEmpty() ? "" : names.of(userName)));
        return Redirects.goTo(Redirects.within(back, LIST));
    }
}
