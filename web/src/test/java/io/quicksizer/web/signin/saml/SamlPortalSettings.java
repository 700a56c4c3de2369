package io.quicksizer.web.signin.saml;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Settings of a portal that knows the identity provider of the tests. */
final class SamlPortalSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String PORTAL = "https://quicksizer.example.test";

    /** What a portal of these tests is configured with, beside its database. */
    static Map<String, String> all() {
        TestIdentityProvider provider = TestIdentityProvider.shared();
        return Map.ofEntries(
                Map.entry("quicksizer.public-url", PORTAL),
                Map.entry(
                        "quicksizer.sign-in.saml.metadata",
                        provider.metadataFile().toUri().toString()),
                Map.entry(
                        "quicksizer.sign-in.saml.signing-key",
                        provider.portalKeyFile().toString()),
                Map.entry(
                        "quicksizer.sign-in.saml.signing-certificate",
                        provider.portalCertificateFile().toString()),
                Map.entry("quicksizer.sign-in.saml.attributes.user-name", "uid"),
                Map.entry("quicksizer.sign-in.roles.ADMIN", "quicksizer-admins"),
                Map.entry("quicksizer.sign-in.roles.PLANNER", "quicksizer-planners"),
                Map.entry("quicksizer.sign-in.roles.APPROVER", "quicksizer-approvers"),
                Map.entry("quicksizer.sign-in.teams.north", "team-north"),
                Map.entry("quicksizer.sign-in.sign-off-groups.approvers", "quicksizer-approvers"),
                Map.entry("quicksizer.outbox.dispatch", "false"),
                Map.entry("quicksizer.engine.gateway-address", "http://127.0.0.1:1"),
                Map.entry("quicksizer.engine.rest-address", "http://127.0.0.1:1"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(all()).applyTo(context);
    }
}
