package io.quicksizer.web.signin.oidc;

import io.quicksizer.web.signin.Identity;
import io.quicksizer.web.signin.NotAdmitted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Reader of the identity in the claims of a verified token. */
final class ClaimedIdentity {
    private final OidcSettings.Claims names;

    ClaimedIdentity(OidcSettings.Claims names) {
        this.names = names;
    }

    /**
     * Returns the identity.
     *
     * @throws OAuth2AuthenticationException if the subject or the user name is missing
     * @throws NotAdmitted if the groups were left out
     */
    Identity of(ClaimAccessor claims) {
        String userName = text(claims, names.userName()).orElseThrow(() -> missing(names.userName()));
        return new Identity(
                text(claims, "sub").orElseThrow(() -> missing("sub")),
                userName,
                text(claims, names.displayName()).orElse(""),
                groups(claims, userName),
                claims.getClaimAsInstant(JwtClaimNames.IAT),
                verifiedAddress(claims));
    }

    /** Returns the mail address unless the provider states that it is not verified. */
    private String verifiedAddress(ClaimAccessor claims) {
        return Boolean.FALSE.equals(claims.getClaims().get("email_verified"))
                ? ""
                : text(claims, names.mailAddress()).orElse("");
    }

    private Set<String> groups(ClaimAccessor claims, String userName) {
        return switch (claims.getClaims().get(names.groups())) {
            case List<?> groups ->
                Set.copyOf(groups.stream().map(String::valueOf).distinct().toList());
            case String single when !single.isBlank() -> Set.of(single);
            case null, default -> {
                refuseOverage(claims, userName);
                yield Set.of();
            }
        };
    }

    /** Rejects tokens from which Entra left out the groups because there are too many (200; 6 in the implicit flow). */
    private void refuseOverage(ClaimAccessor claims, String userName) {
        boolean elsewhere = claims.getClaims().get("_claim_names") instanceof Map<?, ?> distributed
                && distributed.containsKey(names.groups());
        if (elsewhere || claims.hasClaim("hasgroups")) {
            throw NotAdmitted.tooManyGroups(userName);
        }
    }

    private static Optional<String> text(ClaimAccessor claims, String name) {
        return Optional.ofNullable(claims.getClaims().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank());
    }

    private static OAuth2AuthenticationException missing(String claim) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the token has no claim " + claim, null));
    }
}
