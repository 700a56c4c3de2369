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
                Map.entry("quicksizer.limits.sign-in-address.times", "100000"), // all attacks come from one address
                Map.entry("quicksizer.limits.sign-in-begun.times", "100000"),
                Map.entry("quicksizer.limits.stranger.times", "100000"),
                Map.entry("quicksizer.limits.stranger-audit.times", "100000"), // each attack is looked up in the log
                Map.entry("quicksizer.limits.audit-altogether.times", "100000"),
                Map.entry("quicksizer.outbox.dispatch", "false"),
                Map.entry("quicksizer.db.url", "jdbc:postgresql://127.0.0.1/unused?sslmode=verify-full"),
                Map.entry("quicksizer.db.user", "unused"),
                Map.entry("quicksizer.db.password", "kq83-ndx0-21mv-vv9s"),
                Map.entry("quicksizer.db.without-tls", "true"),
                Map.entry("quicksizer.db.as-owner", "true"),
                Map.entry("quicksizer.operate.url", "https://127.0.0.1:1/operate"),
                Map.entry("quicksizer.engine.gateway-address", "https://127.0.0.1:1"),
                Map.entry("quicksizer.engine.rest-address", "https://127.0.0.1:1"),
                Map.entry("quicksizer.engine.auth.token-url", "https://127.0.0.1:1/token"),
                Map.entry("quicksizer.engine.auth.client-id", "quicksizer"),
                Map.entry("quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7"),
                Map.entry("quicksizer.metrics.token", "0f9c4d1e7a3b5f60829db1c4e7fa3390"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(all()).applyTo(context);
    }
}
