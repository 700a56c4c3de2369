package io.quicksizer.web.signin.saml;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.core.Saml2ParameterNames;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Converter that reads the identity provider's response after checking its size and structure. */
final class PostedResponses implements AuthenticationConverter {
    private static final int MOST_CHARACTERS = 100_000;

    private final AuthenticationConverter reader;
    private final ResponseShape shape = new ResponseShape();

    PostedResponses(AuthenticationConverter reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String response = request.getParameter(Saml2ParameterNames.SAML_RESPONSE);
        if (!request.getMethod().equals("POST") || response == null) {
            throw refused("the form contains no response");
        }
        if (response.length() > MOST_CHARACTERS) {
            throw refused("the response is too long");
        }
        shape.fault(text(response)).ifPresent(fault -> {
            throw refused("the response is refused: " + fault);
        });
        return reader.convert(request);
    }

    private static String text(String response) {
        try {
            return new String(Base64.getMimeDecoder().decode(response), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("the response is not in Base64");
        }
    }

    private static Saml2AuthenticationException refused(String reason) {
        return new Saml2AuthenticationException(new Saml2Error(Saml2ErrorCodes.MALFORMED_RESPONSE_DATA, reason));
    }
}
