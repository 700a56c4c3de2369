package io.quicksizer.web.problem;

import io.quicksizer.web.page.DatabaseAway;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Mapping of exceptions of API controllers to problem responses. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final DatabaseAway away;

    ProblemHandler(DatabaseAway away) {
        this.away = away;
    }

    @ExceptionHandler(NotDone.class)
    ResponseEntity<ApiProblem> notDone(NotDone end, HttpServletRequest request) {
        return respond(Problems.of(end.kind(), end.answer(), request.getRequestURI()));
    }

    @ExceptionHandler(RequestProblem.class)
    ResponseEntity<ApiProblem> badCall(RequestProblem problem, HttpServletRequest request) {
        return respond(Problems.of(problem, request.getRequestURI()));
    }

    /** Rethrows security exceptions, because the security filters respond to them and audit them. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /** Handles concurrent updates; the second one fails at commit. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ResponseEntity<ApiProblem> overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request) {
        return respond(Problems.of(
                ProblemKind.CONFLICT,
                "Somebody else changed this at the same moment. Read it again and repeat your change.",
                request.getRequestURI()));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ApiProblem> broken(Exception failure, HttpServletRequest request) {
        if (away.caused(failure)) {
            LOG.error("A request failed because the database is unavailable", failure);
            return ResponseEntity.status(ProblemKind.UNAVAILABLE.status())
                    .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.of(
                            ProblemKind.UNAVAILABLE, ErrorText.of(ProblemKind.UNAVAILABLE), request.getRequestURI()));
        }
        LOG.error("A request failed unexpectedly", failure);
        return respond(Problems.of(ProblemKind.INTERNAL, ErrorText.INTERNAL, request.getRequestURI()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof BodyTooLarge) {
            return untyped(
                    Problems.of(ProblemKind.TOO_LARGE, ErrorText.of(ProblemKind.TOO_LARGE), path(request)), headers);
        }
        UnreadableBody body = UnreadableBody.because(unreadable.getCause());
        return untyped(Problems.of(ProblemKind.UNREADABLE, body.detail(), path(request), body.fields()), headers);
    }

    /** Handles values with control characters, which the firewall rejects only when they are read. */
    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<ApiProblem> rejected(RequestRejectedException rejected, HttpServletRequest request) {
        return respond(
                Problems.of(ProblemKind.UNREADABLE, ErrorText.of(ProblemKind.UNREADABLE), request.getRequestURI()));
    }

    /** Responds with 404 to a malformed id in the path, and with 400 to a malformed parameter. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return untyped(
                    Problems.of(ProblemKind.NOT_FOUND, ErrorText.of(ProblemKind.NOT_FOUND), path(request)), headers);
        }
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return untyped(blame(name, "parameter.type", "This value has the wrong form.", request), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return untyped(blame(missing.getParameterName(), "parameter.missing", "This is required.", request), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return untyped(blame(missing.getRequestPartName(), "parameter.missing", "This is required.", request), headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return untyped(
                Problems.of(ProblemKind.UNREADABLE, "A header or parameter is missing.", path(request)), headers);
    }

    /** Handles all other exceptions of Spring MVC: the status determines the kind; the message is not exposed. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemKind kind = ProblemKind.of(status.value());
        if (kind == ProblemKind.INTERNAL) {
            LOG.error("A request failed unexpectedly", failure);
        }
        return untyped(Problems.of(kind, ErrorText.of(kind), path(request)), headers);
    }

    private static ApiProblem blame(String field, String code, String message, WebRequest request) {
        return Problems.of(
                ProblemKind.UNREADABLE,
                "Look at " + field + ".",
                path(request),
                List.of(new FieldProblem(field, code, message)));
    }

    private static ResponseEntity<ApiProblem> respond(ApiProblem problem) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.currentVersion() != null) {
            response.eTag(ETags.of(problem.currentVersion()));
        }
        return response.body(problem);
    }

    private static ResponseEntity<Object> untyped(ApiProblem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
