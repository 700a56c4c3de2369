package io.quicksizer.web.signin.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.shibboleth.utilities.java.support.xml.XMLParserException;
import org.opensaml.core.config.ConfigurationService;
import org.opensaml.core.xml.config.XMLObjectProviderRegistry;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequest;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/** Reader of logout requests of limited size. */
final class LogoutRequestReader {
    private static final int MOST_BYTES = 64 * 1024;

    /** Returns the request; empty if the message is not a logout request. */
    Optional<LogoutRequest> read(Saml2LogoutRequest message) {
        try {
            byte[] sent = Base64.getMimeDecoder().decode(message.getSamlRequest());
            byte[] xml = bounded(
                    message.getBinding() == Saml2MessageBinding.REDIRECT
                            ? new InflaterInputStream(new ByteArrayInputStream(sent), new Inflater(true))
                            : new ByteArrayInputStream(sent));
            return Optional.of(XMLObjectSupport.unmarshallFromInputStream(
                            ConfigurationService.get(XMLObjectProviderRegistry.class)
                                    .getParserPool(),
                            new ByteArrayInputStream(xml)))
                    .filter(LogoutRequest.class::isInstance)
                    .map(LogoutRequest.class::cast);
        } catch (IOException | IllegalArgumentException | XMLParserException | UnmarshallingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bounded(InputStream content) throws IOException {
        try (content) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }
}
