package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of sign-in and the portal's own certificate. */
final class SignInSettings {
    private static final String SAML = "quicksizer.sign-in.saml.";
    private static final String OIDC = "quicksizer.sign-in.oidc.";

    static final Area SIGN_IN = new Area(
            "Sign-in",
            List.of(
                    web(
                                    "quicksizer.public-url",
                                    Kind.ADDRESS,
                                    "The https address that people use; every address given to the identity provider derives from it")
                            .with(Trait.REQUIRED),
                    both(
                                    "quicksizer.tokens.sign-in-within",
                                    Kind.DURATION,
                                    "How long somebody's own tokens hold after the person's last sign-in")
                            .standard("30d"),
                    web(
                            SAML + "metadata",
                            Kind.LOCATION,
                            "Metadata of the SAML identity provider, a `file:` or `https:` address; SAML is on when it is set"),
                    web(
                            SAML + "entity-id",
                            Kind.TEXT,
                            "Our name at the identity provider; `<public-url>/saml2/metadata` when empty"),
                    web(
                            SAML + "signing-key",
                            Kind.FILE,
                            "PEM file of the private key that signs our requests; the file is the secret, not this setting"),
                    web(SAML + "signing-certificate", Kind.FILE, "PEM file of the certificate of that key"),
                    web(SAML + "clock-skew", Kind.DURATION, "How far the clocks of both sides may differ")
                            .standard("30s"),
                    web(SAML + "refresh", Kind.DURATION, "How long metadata are used before they are read again")
                            .standard("1h"),
                    web(SAML + "answer-within", Kind.DURATION, "How long a sign-in may take at the identity provider")
                            .standard("10m"),
                    web(
                                    SAML + "required-contexts",
                                    Kind.LIST,
                                    "AuthnContextClassRefs of which an assertion must name one")
                            .standard(""),
                    web(SAML + "attributes.user-name", Kind.TEXT, "Attribute with the user name; the NameID when empty")
                            .standard(""),
                    web(SAML + "attributes.display-name", Kind.TEXT, "Attribute with the name to show")
                            .standard("displayName"),
                    web(SAML + "attributes.groups", Kind.TEXT, "Attribute with the groups")
                            .standard("groups"),
                    web(SAML + "attributes.mail-address", Kind.TEXT, "Attribute with the mail address")
                            .standard("mail"),
                    web(
                            OIDC + "issuer",
                            Kind.ADDRESS,
                            "Issuer of the OpenID provider; OpenID Connect is on when it is set"),
                    web(OIDC + "client-id", Kind.TEXT, "Client that the provider knows"),
                    web(OIDC + "client-secret", Kind.TEXT, "The client's secret")
                            .with(Trait.SECRET),
                    web(
                                    OIDC + "api-audience",
                                    Kind.TEXT,
                                    "What access tokens for the API must name as audience; none are accepted when empty")
                            .standard(""),
                    web(OIDC + "clock-skew", Kind.DURATION, "How far the clocks of both sides may differ")
                            .standard("30s"),
                    web(OIDC + "scopes", Kind.LIST, "What is asked for").standard("openid,profile"),
                    web(OIDC + "required-acr", Kind.LIST, "Values of `acr` of which an ID token must have one")
                            .standard(""),
                    web(OIDC + "claims.user-name", Kind.TEXT, "Claim with the user name")
                            .standard("preferred_username"),
                    web(OIDC + "claims.display-name", Kind.TEXT, "Claim with the name to show")
                            .standard("name"),
                    web(OIDC + "claims.groups", Kind.TEXT, "Claim with the groups")
                            .standard("groups"),
                    web(
                                    OIDC + "claims.mail-address",
                                    Kind.TEXT,
                                    "Claim with the mail address; asked for with the scope `email`")
                            .standard("email"),
                    web(
                            "quicksizer.sign-in.roles.<role>",
                            Kind.LIST,
                            "Groups of the provider whose members hold the role ADMIN, PLANNER, APPROVER or VIEWER"),
                    web(
                            "quicksizer.sign-in.teams.<team>",
                            Kind.LIST,
                            "Groups of the provider whose members belong to the team"),
                    web(
                            "quicksizer.sign-in.sign-off-groups.<sign-off-group>",
                            Kind.LIST,
                            "Groups of the provider whose members belong to the sign-off group"),
                    web(
                                    "quicksizer.session.longest",
                                    Kind.DURATION,
                                    "How long a sign-in lasts, however busy the person is")
                            .standard("12h"),
                    web("server.servlet.session.timeout", Kind.DURATION, "How long an idle session lasts")
                            .standard("2h"),
                    web("quicksizer.demo.people", Kind.TEXT, "The people of the demo")
                            .with(Trait.LOCAL)));

    static final Area CERTIFICATE = new Area(
            "Certificate of the portal, with the profile `tls`",
            List.of(
                    web("quicksizer.tls.certificate", Kind.FILE, "PEM file of the certificate chain")
                            .with(Trait.RENEWED),
                    web(
                                    "quicksizer.tls.private-key",
                                    Kind.FILE,
                                    "PEM file of its key; the file is the secret, not this setting")
                            .with(Trait.RENEWED)));

    private SignInSettings() {}
}
