package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of what leaves for people and programs outside. */
final class DeliverySettings {
    static final Area MAIL = new Area(
            "Mail",
            List.of(
                    both("quicksizer.mail.host", Kind.TEXT, "Mail server (SMTP); nothing is mailed when empty")
                            .standard(""),
                    workers("quicksizer.mail.port", Kind.NUMBER, "Its port").standard("587"),
                    workers("quicksizer.mail.tls", Kind.TEXT, "`STARTTLS`, `TLS`, or `NONE`, which production refuses")
                            .standard("STARTTLS"),
                    workers("quicksizer.mail.user", Kind.TEXT, "Who we are there; nobody is asked when empty")
                            .standard(""),
                    workers("quicksizer.mail.password", Kind.TEXT, "The user's password")
                            .with(Trait.SECRET, Trait.RENEWED),
                    workers(
                                    "quicksizer.mail.from",
                                    Kind.TEXT,
                                    "Sender, such as `Quicksizer <quicksizer@company.example>`")
                            .standard("quicksizer@localhost")));

    static final Area WEBHOOKS = new Area(
            "Webhooks",
            List.of(
                    both(
                                    "quicksizer.webhooks.key",
                                    Kind.TEXT,
                                    "Key from which the secrets of webhooks are derived, at least 32 characters; webhooks are off without it")
                            .with(Trait.SECRET, Trait.RENEWED),
                    both(
                                    "quicksizer.webhooks.hosts",
                                    Kind.LIST,
                                    "Hosts that webhooks may call although their address is not of the public internet, also over plain HTTP and at any port")
                            .standard("")));

    private DeliverySettings() {}
}
