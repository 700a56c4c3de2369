package io.quicksizer.web.signin.saml;

import java.util.List;
import java.util.function.Consumer;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;
import org.opensaml.saml.saml2.core.AuthnContextComparisonTypeEnumeration;
import org.opensaml.saml.saml2.core.RequestedAuthnContext;
import org.springframework.security.saml2.provider.service.web.authentication.OpenSaml4AuthenticationRequestResolver.AuthnRequestContext;

/** Customizer that adds the required authentication contexts to an authentication request (RequestedAuthnContext). */
record AskingForStrength(List<String> contexts) implements Consumer<AuthnRequestContext> {
    @Override
    public void accept(AuthnRequestContext request) {
        if (contexts.isEmpty()) {
            return;
        }
        RequestedAuthnContext wanted =
                (RequestedAuthnContext) XMLObjectSupport.buildXMLObject(RequestedAuthnContext.DEFAULT_ELEMENT_NAME);
        wanted.setComparison(AuthnContextComparisonTypeEnumeration.EXACT);
        for (String context : contexts) {
            AuthnContextClassRef reference =
                    (AuthnContextClassRef) XMLObjectSupport.buildXMLObject(AuthnContextClassRef.DEFAULT_ELEMENT_NAME);
            reference.setURI(context);
            wanted.getAuthnContextClassRefs().add(reference);
        }
        request.getAuthnRequest().setRequestedAuthnContext(wanted);
    }
}
