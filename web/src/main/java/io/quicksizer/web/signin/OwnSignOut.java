package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Logout handler that audits sign-outs in the portal; those initiated by an identity provider are audited where its
 * message is read.
 */
final class OwnSignOut implements LogoutHandler {
    private final SignInAudit audit;

    OwnSignOut(SignInAudit audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && RequestedPath.of(request).equals("/sign-out")) {
            audit.signedOut(authentication.getName(), "signed out in the portal");
        }
    }
}
