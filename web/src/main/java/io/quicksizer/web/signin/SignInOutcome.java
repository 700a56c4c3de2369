package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Handler of the outcome of sign-ins and sign-outs by an identity provider, which audits it and shows people no details
 * that could help an attacker.
 */
@Component
public class SignInOutcome implements AuthenticationFailureHandler {
    private final SignInAudit audit;

    SignInOutcome(SignInAudit audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Optional<NotAdmitted> refused = NotAdmitted.in(reason);
        refused.ifPresentOrElse(this::record, () -> audit.notAccepted(reason));
        response.sendRedirect(
                SignInPage.PATH + "?" + refused.map(SignInOutcome::word).orElse("refused"));
    }

    private static String word(NotAdmitted refused) {
        return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Records that a person authenticated by an identity provider was not admitted. */
    public void record(NotAdmitted refused) {
        audit.notAdmitted(refused);
    }

    /** Records that an identity provider has signed a person out. */
    public void signedOut(String userName) {
        audit.signedOut(userName, "signed out at the identity provider");
    }

    /** Records that an identity provider's logout request was rejected. */
    public void signOutRefused(String reason) {
        audit.signOutRefused(reason);
    }
}
