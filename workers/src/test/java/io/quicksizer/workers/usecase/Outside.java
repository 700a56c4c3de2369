package io.quicksizer.workers.usecase;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The outside of the product: a mail server, started once, and receivers of webhooks on this machine. */
public class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final GreenMail MAIL = started();

    /** The mail server. */
    public static GreenMail mail() {
        return MAIL;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "quicksizer.mail.host=127.0.0.1",
                        "quicksizer.mail.port=" + MAIL.getSmtp().getPort(),
                        "quicksizer.mail.tls=NONE",
                        "quicksizer.mail.from=Quicksizer <quicksizer@company.example>",
                        "quicksizer.tasklist.portal=https://portal.example/",
                        "quicksizer.webhooks.key=for-tests-only-0123456789-abcdefgh",
                        "quicksizer.webhooks.hosts=127.0.0.1")
                .applyTo(context);
    }

    private static GreenMail started() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
