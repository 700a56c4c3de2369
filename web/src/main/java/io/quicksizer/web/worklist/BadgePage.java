package io.quicksizer.web.worklist;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.Commenting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Badge with the number of due items beside My work; also marks mentions as read. */
@Page
class BadgePage {
    private final Desk desk;
    private final Commenting comments;

    BadgePage(Desk desk, Commenting comments) {
        this.desk = desk;
        this.comments = comments;
    }

    /** Returns the badge; requested by every page after it is shown. */
    @GetMapping("/work/badge")
    @AnyRole
    ModelAndView badge(Person person) {
        return new ModelAndView("badge").addObject("due", desk.due(person));
    }

    @PostMapping("/work/mentions/read")
    @AnyRole
    ModelAndView readAll(Person person) {
        comments.readAll(person);
        return Redirects.goTo("/#mentions");
    }
}
