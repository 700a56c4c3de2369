package io.quicksizer.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Exception resolver that reports a malformed multipart request (missing boundary, truncated, too many parts) as a
 * client error, for the API and for pages; {@link ErrorPages} renders it. Spring would treat it as a server error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableUpload implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof MultipartException || failure instanceof InvalidFileNameException)) {
            return null;
        }
        ProblemKind kind =
                failure instanceof MaxUploadSizeExceededException ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE;
        try {
            response.sendError(kind.status().value());
        } catch (IOException gone) {
            throw new UncheckedIOException("the client has disconnected", gone);
        }
        return new ModelAndView();
    }
}
