package io.quicksizer.web.problem;

import io.quicksizer.web.json.ApiJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writer of problem responses outside of controllers: in filters and in the security filter chains. */
@Component
public class ProblemWriter {
    private final ApiJson json;

    ProblemWriter(ApiJson json) {
        this.json = json;
    }

    /** Writes the problem unless the response is already committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.mapper().writeValueAsBytes(Problems.of(kind, detail, request.getRequestURI()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
