package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of sign-in and the portal's own certificate. */
final class SignInSettings {
    static final Area SIGN_IN = new Area(
            "Sign-in",
            List.of(
                    web("quicksizer.public-url", Kind.ADDRESS).with(Trait.REQUIRED),
                    both("quicksizer.tokens.sign-in-within", Kind.DURATION),
                    web("quicksizer.sign-in.saml.metadata", Kind.LOCATION),
                    web("quicksizer.sign-in.saml.entity-id", Kind.TEXT),
                    web("quicksizer.sign-in.saml.signing-key", Kind.FILE),
                    web("quicksizer.sign-in.saml.signing-certificate", Kind.FILE),
                    web("quicksizer.sign-in.saml.clock-skew", Kind.DURATION),
                    web("quicksizer.sign-in.saml.refresh", Kind.DURATION),
                    web("quicksizer.sign-in.saml.answer-within", Kind.DURATION),
                    web("quicksizer.sign-in.saml.required-contexts", Kind.LIST),
                    web("quicksizer.sign-in.saml.attributes.user-name", Kind.TEXT),
                    web("quicksizer.sign-in.saml.attributes.display-name", Kind.TEXT),
                    web("quicksizer.sign-in.saml.attributes.groups", Kind.TEXT),
                    web("quicksizer.sign-in.saml.attributes.mail-address", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.issuer", Kind.ADDRESS),
                    web("quicksizer.sign-in.oidc.client-id", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.client-secret", Kind.TEXT).with(Trait.SECRET),
                    web("quicksizer.sign-in.oidc.api-audience", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.clock-skew", Kind.DURATION),
                    web("quicksizer.sign-in.oidc.scopes", Kind.LIST),
                    web("quicksizer.sign-in.oidc.required-acr", Kind.LIST),
                    web("quicksizer.sign-in.oidc.claims.user-name", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.claims.display-name", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.claims.groups", Kind.TEXT),
                    web("quicksizer.sign-in.oidc.claims.mail-address", Kind.TEXT),
                    web("quicksizer.sign-in.roles.<role>", Kind.LIST),
                    web("quicksizer.sign-in.teams.<team>", Kind.LIST),
                    web("quicksizer.sign-in.sign-off-groups.<sign-off-group>", Kind.LIST),
                    web("quicksizer.session.longest", Kind.DURATION),
                    web("server.servlet.session.timeout", Kind.DURATION),
                    web("quicksizer.demo.people", Kind.TEXT).with(Trait.LOCAL)));

    static final Area CERTIFICATE = new Area(
            "Certificate of the portal, with the profile `tls`",
            List.of(
                    web("quicksizer.tls.certificate", Kind.FILE).with(Trait.RENEWED),
                    web("quicksizer.tls.private-key", Kind.FILE).with(Trait.RENEWED)));

    private SignInSettings() {}
}
