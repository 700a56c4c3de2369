package io.quicksizer.web.signin.saml;

import io.quicksizer.db.signin.UsedMessages;
import io.quicksizer.web.signin.Admission;
import io.quicksizer.web.signin.Identity;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.authentication.Saml2Authentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;

/** Last step of a sign-in: marks the assertion as used, so that it can't be replayed, and admits the person. */
final class SignedInWithSaml implements Converter<ResponseToken, Saml2Authentication> {
    /** Placeholder for the response, which is not stored in the session. */
    private static final String NOT_KEPT = "-";

    private final AssertedIdentity identities;
    private final UsedMessages used;
    private final Admission admission;
    private final Duration skew;
    private final Clock clock;

    SignedInWithSaml(AssertedIdentity identities, UsedMessages used, Admission admission, Duration skew, Clock clock) {
        this.identities = identities;
        this.used = used;
        this.admission = admission;
        this.skew = skew;
        this.clock = clock;
    }

    @Override
    public Saml2Authentication convert(ResponseToken token) {
        Assertion assertion = token.getResponse().getAssertions().getFirst();
        Identity identity = identities.of(assertion);
        useUp(assertion);
        Person person = admission.admit(identity);
        List<String> sessions = assertion.getAuthnStatements().stream()
                .map(AuthnStatement::getSessionIndex)
                .filter(Objects::nonNull)
                .toList();
        return new Saml2Authentication(
                new SamlPerson(person.userName(), identity.subject(), sessions),
                NOT_KEPT,
                Admission.authorities(person));
    }

    private void useUp(Assertion assertion) {
        Instant now = clock.instant();
        Instant until = assertion.getSubject().getSubjectConfirmations().stream()
                .map(confirmation -> confirmation.getSubjectConfirmationData().getNotOnOrAfter())
                .max(Instant::compareTo)
                .orElse(now);
        if (!used.use(assertion.getIssuer().getValue(), assertion.getID(), now, until.plus(skew.multipliedBy(2)))) {
            throw new Saml2AuthenticationException(
                    new Saml2Error(Saml2ErrorCodes.INVALID_ASSERTION, "the assertion was used before"));
        }
    }
}
