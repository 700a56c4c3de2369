package io.quicksizer.web.idempotency;

import io.quicksizer.db.idempotency.IdempotencyId;
import io.quicksizer.db.idempotency.StoredAnswer;
import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.idempotency.KeyLedger.Claim;
import io.quicksizer.web.problem.BodyTooLarge;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.ProblemWriter;
import io.quicksizer.web.signin.RoleCheck;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Filter that makes POST calls of the API idempotent if they have an idempotency key. The changes, the key and the
 * response are committed in one transaction. A response other than 2xx rolls all of them back, so that the same key can
 * be used again with a corrected request.
 */
@Component
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Path of calls that commit in portions. */
    private static final String IN_PORTIONS = "/api/v1/operations/recovery";

    private static final List<String> NOT_KEPT =
            List.of("/api/v1/service-tokens", "/api/v1/webhooks", "/api/v1/branding/preview");

    private static final String NOT_THERE = "There is no such engagement.";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KeyLedger ledger;
    private final AnswerCodec codec;
    private final ReplayRights rights;
    private final RoleCheck roles;
    private final ProblemWriter problems;
    private final TransactionTemplate transaction;

    IdempotencyFilter(
            KeyLedger ledger,
            AnswerCodec codec,
            ReplayRights rights,
            RoleCheck roles,
            ProblemWriter problems,
            PlatformTransactionManager transactions) {
        this.rights = rights;
        this.roles = roles;
        this.ledger = ledger;
        this.codec = codec;
        this.problems = problems;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Excludes uploads, which need no key because the same file finds the draft that it created; calls whose response
     * has a secret, which must not be stored in the database; previews, which change nothing; and calls that commit in
     * portions, which can't run in one transaction.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || isUpload(request)
                || request.getHeader(KEY) == null
                || request.getUserPrincipal() == null
                || !RequestedPath.isWithin(RequestedPath.of(request), "/api/v1")
                || RequestedPath.isWithin(RequestedPath.of(request), IN_PORTIONS)
                || NOT_KEPT.stream().anyMatch(path -> RequestedPath.isWithin(RequestedPath.of(request), path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        Principal principal = request.getUserPrincipal();
        if (!WELL_FORMED.matcher(key).matches()) {
            problems.write(request, response, ProblemKind.UNREADABLE, KEY + " has 1 to 200 visible ASCII characters.");
            return;
        }
        if (roles.isRefused(request)) {
            chain.doFilter(request, response); // refuses without reading the body; a refusal takes no key
            return;
        }
        @Nullable Call call = read(request, response);
        if (call != null) {
            once(new IdempotencyId(principal.getName(), key), call, response, chain);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private record Call(HttpServletRequest request, String sha256) {}

    private @Nullable Call read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            return new Call(new RereadableRequest(request, body), Fingerprint.of(request, body));
        } catch (BodyTooLarge tooLarge) {
            problems.write(request, response, ProblemKind.TOO_LARGE, "Send less at once.");
            return null;
        }
    }

    private void once(IdempotencyId id, Call call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        try {
            transaction.execute(status -> {
                serve(id, call, buffered, chain, status);
                return null;
            });
        } catch (CannotServe failure) {
            failure.rethrow();
        } catch (ConcurrencyFailureException overtaken) {
            buffered.reset();
            problems.write(
                    call.request(),
                    buffered,
                    ProblemKind.CONFLICT,
                    "Somebody else changed this at the same moment. Read it again and repeat your change.");
        }
        buffered.copyBodyToResponse();
    }

    private void serve(
            IdempotencyId id,
            Call call,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        try {
            switch (ledger.claim(id, call.sha256())) {
                case Claim.First first -> work(id, call.request(), response, chain, status);
                case Claim.Running running ->
                    problems.write(
                            call.request(),
                            response,
                            ProblemKind.KEY_IN_USE,
                            "Wait for the answer to your first call with this key, then repeat it.");
                case Claim.OtherRequest other ->
                    problems.write(
                            call.request(),
                            response,
                            ProblemKind.KEY_REUSED,
                            "You used this key for another request. Choose a new key for each thing you create.");
                case Claim.Answered answered -> replay(id, call, answered.answer(), response);
            }
        } catch (ServletException | IOException failure) {
            throw new CannotServe(failure);
        }
    }

    private void replay(IdempotencyId id, Call call, StoredAnswer answer, HttpServletResponse response)
            throws IOException {
        if (rights.mayBeShown(call.request(), id.principal(), codec.location(answer))) {
            codec.replay(answer, response);
        } else {
            problems.write(call.request(), response, ProblemKind.NOT_FOUND, NOT_THERE);
        }
    }

    private void work(
            IdempotencyId id,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            status.setRollbackOnly();
        } else if (!status.isRollbackOnly()) {
            StoredAnswer answer = codec.keep(response);
            ledger.answer(id, answer);
        }
    }

    /** Wrapper of a checked exception of the filter chain, which rolls the transaction back. */
    private static final class CannotServe extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotServe(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException broken) {
                throw broken;
            }
            throw (ServletException) getCause();
        }
    }
}
