package io.quicksizer.web.signin.saml;

import io.quicksizer.db.signin.UsedMessages;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.workers.access.PeopleDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.core.Saml2ParameterNames;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml4LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequest;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * Validator of logout requests of the identity provider. All sessions of the person end, on all nodes, even if the
 * browser sends no cookie. A request is accepted once and within five minutes of its issue.
 */
final class LogoutRequests implements Saml2LogoutRequestValidator {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Saml2LogoutRequestValidator usual = new OpenSaml4LogoutRequestValidator();
    private final LogoutRequestReader reader = new LogoutRequestReader();
    private final UsedMessages used;
    private final PeopleDirectory people;
    private final SignInOutcome outcome;
    private final Clock clock;

    LogoutRequests(UsedMessages used, PeopleDirectory people, SignInOutcome outcome, Clock clock) {
        this.used = used;
        this.people = people;
        this.outcome = outcome;
        this.clock = clock;
    }

    @Override
    public Saml2LogoutValidatorResult validate(Saml2LogoutRequestValidatorParameters parameters) {
        Saml2LogoutRequest message = parameters.getLogoutRequest();
        if (message.getBinding() == Saml2MessageBinding.REDIRECT
                && !Algorithms.signs(message.getParameter(Saml2ParameterNames.SIG_ALG))) {
            return refused("the request is signed with " + message.getParameter(Saml2ParameterNames.SIG_ALG));
        }
        Optional<LogoutRequest> request = reader.read(message);
        if (request.isEmpty()) {
            return refused("the request can't be read");
        }
        Optional<String> weakness = message.getBinding() == Saml2MessageBinding.POST
                ? PostedLogout.weakness(request.get())
                : Optional.empty();
        if (weakness.isPresent()) {
            return refused(weakness.get());
        }
        Saml2LogoutValidatorResult result = usual.validate(
                new Saml2LogoutRequestValidatorParameters(message, parameters.getRelyingPartyRegistration(), null));
        return result.hasErrors()
                ? refused(result.getErrors().iterator().next().getDescription())
                : signOut(request.get());
    }

    private Saml2LogoutValidatorResult signOut(LogoutRequest request) {
        Instant now = clock.instant();
        Instant issued = request.getIssueInstant();
        if (issued == null || Duration.between(issued, now).abs().compareTo(FRESH) > 0) {
            return refused("the request is too old or from the future");
        }
        if (request.getNameID() == null) {
            return refused("the request has no NameID");
        }
        if (!used.use(request.getIssuer().getValue(), request.getID(), now, issued.plus(FRESH.multipliedBy(2)))) {
            return refused("the request was used before");
        }
        List<String> signedOut =
                people.signOut(String.valueOf(request.getNameID().getValue()).strip());
        signedOut.forEach(outcome::signedOut);
        return signedOut.isEmpty()
                ? refused("the request names somebody who never signed in here")
                : Saml2LogoutValidatorResult.success();
    }

    private Saml2LogoutValidatorResult refused(String reason) {
        outcome.signOutRefused(reason);
        return Saml2LogoutValidatorResult.withErrors(new Saml2Error(Saml2ErrorCodes.INVALID_REQUEST, reason))
                .build();
    }
}
