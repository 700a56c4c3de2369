package io.quicksizer.web.problem;

import io.quicksizer.web.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Mapping of unsuccessful results of page controllers to error pages. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {

    @ExceptionHandler(NotDone.class)
    void notDone(NotDone end, HttpServletResponse response) throws IOException {
        response.sendError(end.kind().status().value());
    }
}
