package io.quicksizer.workers.platform.startup;

import java.util.ArrayList;
import java.util.List;

/**
 * Requirement of encryption, a sender and an https address for links if mail is configured, and of a strong key for
 * webhooks if one is set.
 */
final class MailServerFit implements Requirement {
    private static final String MAIL = "quicksizer.mail.";
    private static final String PORTAL = "quicksizer.tasklist.portal";
    private static final String KEY = "quicksizer.webhooks.key";
    private static final int KEY_LENGTH = 32;

    private final boolean sends;

    /** @param sends whether this application sends mails */
    MailServerFit(boolean sends) {
        this.sends = sends;
    }

    @Override
    public List<Unmet> unmet(Setup setup) {
        List<Unmet> unmet = new ArrayList<>();
        if (sends && setup.text(MAIL + "host").isPresent()) {
            mail(setup, unmet);
        }
        if (setup.text(KEY).isPresent()) {
            unmet.addAll(SecretStrength.of(setup, "The key of webhooks", setup.text(KEY), KEY, KEY_LENGTH));
        }
        return unmet;
    }

    private static void mail(Setup setup, List<Unmet> unmet) {
        if (setup.text(MAIL + "tls").filter("NONE"::equals).isPresent()) {
            unmet.add(new Unmet(
                    "Mails would be sent unencrypted.", "Set " + setup.called(MAIL + "tls") + " to STARTTLS or TLS."));
        }
        if (setup.text(MAIL + "from").filter(from -> from.contains("@")).isEmpty()) {
            unmet.add(new Unmet("Mails would have no sender.", "Set " + setup.called(MAIL + "from") + "."));
        }
        if (setup.text(MAIL + "user").isPresent()
                && setup.text(MAIL + "password").isEmpty()) {
            unmet.add(new Unmet(
                    "The password for the mail server is missing.",
                    "Put it into " + setup.called(MAIL + "password") + "."));
        }
        if (setup.text(PORTAL).filter(address -> address.startsWith("https:")).isEmpty()) {
            unmet.add(new Unmet(
                    "Links in mails would be broken, or use an unencrypted connection.",
                    "Set " + setup.called(PORTAL) + " to the https address of the portal."));
        }
    }
}
