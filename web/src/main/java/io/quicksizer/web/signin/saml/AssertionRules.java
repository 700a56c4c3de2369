package io.quicksizer.web.signin.saml;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.opensaml.saml.common.assertion.AssertionValidationException;
import org.opensaml.saml.common.assertion.ValidationContext;
import org.opensaml.saml.common.assertion.ValidationResult;
import org.opensaml.saml.saml2.assertion.ConditionValidator;
import org.opensaml.saml.saml2.assertion.SAML20AssertionValidator;
import org.opensaml.saml.saml2.assertion.SAML2AssertionValidationParameters;
import org.opensaml.saml.saml2.assertion.impl.AudienceRestrictionConditionValidator;
import org.opensaml.saml.saml2.assertion.impl.BearerSubjectConfirmationValidator;
import org.opensaml.saml.saml2.assertion.impl.ProxyRestrictionConditionValidator;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnContext;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.opensaml.saml.saml2.core.Condition;
import org.opensaml.saml.saml2.core.OneTimeUse;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.core.Saml2ResponseValidatorResult;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider.AssertionToken;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/**
 * Validation of assertions: issued by the identity provider, for this portal, about a bearer who responds to the
 * pending request, valid now (SAML 2.0 Profiles, section 4.1.4.3). Spring Security's own validators are built for a
 * newer OpenSAML and can't be linked against this one.
 */
final class AssertionRules implements Converter<AssertionToken, Saml2ResponseValidatorResult> {
    private final SAML20AssertionValidator validator =
            new SAML20AssertionValidator(
                    List.of(
                            new AudienceRestrictionConditionValidator(),
                            new ProxyRestrictionConditionValidator(),
                            new Once()),
                    List.of(new Bearer()),
                    List.of(),
                    null,
                    null) {
                @Override
                protected ValidationResult validateSignature(Assertion assertion, ValidationContext context) {
                    return ValidationResult
                            .VALID; // the authentication provider has verified it before calling this validator
                }
            };

    private final Duration skew;
    private final List<String> contexts;

    AssertionRules(Duration skew, List<String> contexts) {
        this.contexts = List.copyOf(contexts);
        this.skew = skew;
    }

    @Override
    public Saml2ResponseValidatorResult convert(AssertionToken token) {
        Assertion assertion = token.getAssertion();
        ValidationContext context = new ValidationContext(expected(token));
        try {
            if (!namesAudience(assertion)) {
                return failure("the assertion names no audience");
            }
            if (assertion.getAuthnStatements().isEmpty()) {
                return failure("the assertion has no authentication statement");
            }
            if (!contexts.isEmpty() && assertion.getAuthnStatements().stream().noneMatch(this::isStrong)) {
                return failure("the sign-in at the provider was not strong enough (AuthnContextClassRef)");
            }
            if (!confirmsSubject(assertion)) {
                return failure("the assertion does not confirm its subject");
            }
            if (validator.validate(assertion, context) == ValidationResult.VALID) {
                return Saml2ResponseValidatorResult.success();
            }
            return failure("the assertion is refused: " + context.getValidationFailureMessage());
        } catch (AssertionValidationException e) {
            return failure("the assertion can't be checked: " + e.getMessage());
        }
    }

    private Map<String, Object> expected(AssertionToken token) {
        RelyingPartyRegistration registration = token.getToken().getRelyingPartyRegistration();
        AbstractSaml2AuthenticationRequest request = token.getToken().getAuthenticationRequest();
        Map<String, Object> expected = new HashMap<>();
        expected.put(SAML2AssertionValidationParameters.CLOCK_SKEW, skew);
        expected.put(SAML2AssertionValidationParameters.SIGNATURE_REQUIRED, false);
        expected.put(
                SAML2AssertionValidationParameters.VALID_ISSUERS,
                Set.of(registration.getAssertingPartyMetadata().getEntityId()));
        expected.put(SAML2AssertionValidationParameters.COND_VALID_AUDIENCES, Set.of(registration.getEntityId()));
        expected.put(
                SAML2AssertionValidationParameters.SC_VALID_RECIPIENTS,
                Set.of(registration.getAssertionConsumerServiceLocation()));
        expected.put(SAML2AssertionValidationParameters.SC_RECIPIENT_REQUIRED, true);
        expected.put(SAML2AssertionValidationParameters.SC_NOT_ON_OR_AFTER_REQUIRED, true);
        expected.put(SAML2AssertionValidationParameters.SC_IN_RESPONSE_TO_REQUIRED, true);
        if (request != null) {
            expected.put(SAML2AssertionValidationParameters.SC_VALID_IN_RESPONSE_TO, request.getId());
        }
        return expected;
    }

    private boolean isStrong(AuthnStatement statement) {
        AuthnContext context = statement.getAuthnContext();
        return context != null
                && context.getAuthnContextClassRef() != null
                && contexts.contains(
                        String.valueOf(context.getAuthnContextClassRef().getURI()));
    }

    private static boolean namesAudience(Assertion assertion) {
        return assertion.getConditions() != null
                && !assertion.getConditions().getAudienceRestrictions().isEmpty();
    }

    /** Returns whether the subject has confirmations, all of them with data; OpenSAML accepts subjects without, too. */
    private static boolean confirmsSubject(Assertion assertion) {
        return assertion.getSubject() != null
                && !assertion.getSubject().getSubjectConfirmations().isEmpty()
                && assertion.getSubject().getSubjectConfirmations().stream()
                        .allMatch(confirmation -> confirmation.getSubjectConfirmationData() != null);
    }

    private static Saml2ResponseValidatorResult failure(String reason) {
        return Saml2ResponseValidatorResult.failure(new Saml2Error(Saml2ErrorCodes.INVALID_ASSERTION, reason));
    }

    /** Validator that accepts {@code OneTimeUse}: each assertion is accepted only once anyway. */
    private static final class Once implements ConditionValidator {
        @Override
        public QName getServicedCondition() {
            return OneTimeUse.DEFAULT_ELEMENT_NAME;
        }

        @Override
        public ValidationResult validate(Condition condition, Assertion assertion, ValidationContext context) {
            return ValidationResult.VALID;
        }
    }

    /**
     * Bearer validator that does not check the client address: behind a proxy, the portal sees another address than the
     * identity provider.
     */
    private static final class Bearer extends BearerSubjectConfirmationValidator {
        @Override
        protected ValidationResult validateAddress(
                SubjectConfirmation confirmation, Assertion assertion, ValidationContext context, boolean required) {
            return ValidationResult.VALID;
        }
    }
}
