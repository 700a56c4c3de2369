package io.quicksizer.web.signin.saml;

import org.opensaml.saml.saml2.core.Response;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.core.Saml2ResponseValidatorResult;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider.ResponseToken;
import org.springframework.util.StringUtils;

/**
 * Spring Security's validation of responses, but stricter: a response must refer to a pending request, and name its
 * destination and a status.
 */
final class ResponseRules implements Converter<ResponseToken, Saml2ResponseValidatorResult> {
    private final Converter<ResponseToken, Saml2ResponseValidatorResult> usual =
            OpenSaml4AuthenticationProvider.createDefaultResponseValidator();

    @Override
    public Saml2ResponseValidatorResult convert(ResponseToken token) {
        Response response = token.getResponse();
        Saml2ResponseValidatorResult result = usual.convert(token);
        if (token.getToken().getAuthenticationRequest() == null) {
            result = result.concat(
                    new Saml2Error(Saml2ErrorCodes.INVALID_IN_RESPONSE_TO, "no sign-in is pending in this browser"));
        }
        if (!StringUtils.hasText(response.getInResponseTo())) {
            result = result.concat(
                    new Saml2Error(Saml2ErrorCodes.INVALID_IN_RESPONSE_TO, "the response refers to no request"));
        }
        if (!StringUtils.hasText(response.getDestination())) {
            result = result.concat(
                    new Saml2Error(Saml2ErrorCodes.INVALID_DESTINATION, "the response names no destination"));
        }
        if (response.getStatus() == null || response.getStatus().getStatusCode() == null) {
            result = result.concat(new Saml2Error(Saml2ErrorCodes.INVALID_RESPONSE, "the response has no status"));
        }
        return result;
    }
}
