package io.quicksizer.web.problem;

import io.quicksizer.web.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a result other than "done" of a page into its error page. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {

    @ExceptionHandler(NotDone.class)
    void notDone(NotDone end, HttpServletResponse response) throws IOException {
        response.sendError(end.kind().status().value());
    }
}
