package io.quicksizer.web.signin.saml;

import io.quicksizer.web.signin.Identity;
import io.quicksizer.web.signin.NotAdmitted;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Attribute;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.core.NameIDType;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;

/** Reader of the identity in a verified assertion. */
final class AssertedIdentity {
    /** Attribute that Entra sends instead of the groups if there are more than 150. */
    private static final String OVERAGE = "http://schemas.microsoft.com/claims/groups.link";

    private final SamlSettings.Attributes names;

    AssertedIdentity(SamlSettings.Attributes names) {
        this.names = names;
    }

    /**
     * Returns the identity.
     *
     * @throws Saml2AuthenticationException if the user name is missing, has several values or is a transient NameID
     * @throws NotAdmitted if the groups were left out
     */
    Identity of(Assertion assertion) {
        NameID nameId = assertion.getSubject().getNameID();
        String subject = text(nameId);
        String userName = names.userName().isBlank() ? lasting(nameId) : single(assertion, names.userName());
        List<String> displayed = values(assertion, names.displayName());
        List<String> addresses = values(assertion, names.mailAddress());
        return new Identity(
                subject,
                userName,
                displayed.isEmpty() ? "" : displayed.getFirst(),
                groups(assertion, userName),
                assertion.getIssueInstant(),
                addresses.isEmpty() ? "" : addresses.getFirst());
    }

    private Set<String> groups(Assertion assertion, String userName) {
        List<String> groups = values(assertion, names.groups());
        if (groups.isEmpty() && !values(assertion, OVERAGE).isEmpty()) {
            throw NotAdmitted.tooManyGroups(userName);
        }
        return Set.copyOf(groups);
    }

    /** Returns the NameID. A transient one differs at each sign-in and can't identify a person. */
    private static String lasting(NameID nameId) {
        if (NameIDType.TRANSIENT.equals(nameId.getFormat())) {
            throw refused("the NameID is transient; name an attribute with the user name in"
                    + " quicksizer.sign-in.saml.attributes.user-name");
        }
        return text(nameId);
    }

    private static String single(Assertion assertion, String name) {
        List<String> values = values(assertion, name);
        if (values.size() != 1) {
            throw refused("the attribute of the user name has " + values.size() + " values");
        }
        return values.getFirst();
    }

    private static List<String> values(Assertion assertion, String name) {
        return assertion.getAttributeStatements().stream()
                .flatMap(statement -> statement.getAttributes().stream())
                .filter(attribute -> name.equals(attribute.getName()))
                .map(Attribute::getAttributeValues)
                .flatMap(List::stream)
                .map(AssertedIdentity::text)
                .distinct()
                .collect(Collectors.toList());
    }

    /** Returns the text of an element that has no child elements. */
    private static String text(XMLObject value) {
        Objects.requireNonNull(value.getDOM(), "only assertions that were received are read");
        if (value.hasChildren()) {
            throw refused("a value contains more than text");
        }
        return value.getDOM().getTextContent();
    }

    private static Saml2AuthenticationException refused(String reason) {
        return new Saml2AuthenticationException(new Saml2Error(Saml2ErrorCodes.INVALID_ASSERTION, reason));
    }
}
