package io.quicksizer.workers.contract;

import static io.quicksizer.workers.contract.Setting.web;

import io.quicksizer.workers.contract.Setting.Trait;
import java.util.List;

/** How people sign in, and the portal's own certificate. */
final class SignInSettings {
    private static final String SAML = "quicksizer.sign-in.saml.";
    private static final String OIDC = "quicksizer.sign-in.oidc.";

    static final Area SIGN_IN = new Area(
            "Sign-in",
            List.of(
                    web("quicksizer.public-url", Kind.ADDRESS, "The https address that people use; everything that the identity provider is told derives from it")
                            .with(Trait.REQUIRED),
                    web(SAML + "metadata", Kind.LOCATION, "Metadata of the SAML identity provider; SAML is on when it is set"),
                    web(SAML + "entity-id", Kind.TEXT, "Our name at the identity provider; `<public-url>/saml2/metadata` when empty"),
                    web(SAML + "signing-key", Kind.LOCATION, "PEM file of the private key that signs our requests; the file is the secret, not this setting"),
                    web(SAML + "signing-certificate", Kind.LOCATION, "PEM file of the certificate of that key"),
                    web(SAML + "clock-skew", Kind.DURATION, "How far the clocks of both sides may differ")
                            .standard("30s"),
                    web(SAML + "attributes.user-name", Kind.TEXT, "Attribute with the user name; the NameID when empty"),
                    web(SAML + "attributes.display-name", Kind.TEXT, "Attribute with the name to show"),
                    web(SAML + "attributes.groups", Kind.TEXT, "Attribute with the groups"),
                    web(OIDC + "issuer", Kind.ADDRESS, "Issuer of the OpenID provider; OpenID Connect is on when it is set"),
                    web(OIDC + "client-id", Kind.TEXT, "Client that the provider knows"),
                    web(OIDC + "client-secret", Kind.TEXT, "The client's secret").with(Trait.SECRET),
                    web(OIDC + "claims.user-name", Kind.TEXT, "Claim with the user name"),
                    web(OIDC + "claims.display-name", Kind.TEXT, "Claim with the name to show"),
                    web(OIDC + "claims.groups", Kind.TEXT, "Claim with the groups"),
                    web("quicksizer.sign-in.roles.<role>", Kind.LIST, "Groups whose members have the role ADMIN, PLANNER, APPROVER or VIEWER"),
                    web("quicksizer.sign-in.teams.<group>", Kind.TEXT, "Team of a group's members"),
                    web("quicksizer.sign-in.sign-off-groups.<group>", Kind.TEXT, "Sign-off group of a group's members"),
                    web("quicksizer.demo.people", Kind.TEXT, "The people of the demo").with(Trait.LOCAL)));

    static final Area CERTIFICATE = new Area(
            "Certificate of the portal, with the profile `tls`",
            List.of(
                    web("quicksizer.tls.certificate", Kind.FILE, "PEM file of the certificate chain")
                            .with(Trait.RENEWED),
                    web("quicksizer.tls.private-key", Kind.FILE, "PEM file of its key; the file is the secret, not this setting")
                            .with(Trait.RENEWED)));

    private SignInSettings() {}
}
