package io.quicksizer.web.worklist;

import io.quicksizer.web.page.LocalPath;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.SavingList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Actions that save the search shown in the list of engagements, and remove saved ones. */
@Page
class SavedListPage {
    private static final String LIST = "/engagements";

    private final SavingList saving;

    SavedListPage(SavingList saving) {
        this.saving = saving;
    }

    @PostMapping("/engagements/saved")
    @AnyRole
    ModelAndView save(
            Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String back) {
        String address = LocalPath.of(back)
                .filter(path -> path.equals(LIST) || path.startsWith(LIST + "?"))
                .orElse(LIST);
        if (!saving.save(person, name, address)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a name of a list");
        }
        return Redirects.goTo(address);
    }

    @PostMapping("/engagements/saved/remove")
    @AnyRole
    ModelAndView remove(
            Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String back) {
        saving.remove(person, name);
        return Redirects.goTo(Redirects.within(back, LIST));
    }
}
