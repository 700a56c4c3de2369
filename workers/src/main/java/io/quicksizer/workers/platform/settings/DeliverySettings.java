package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of mail and webhooks. */
final class DeliverySettings {
    static final Area MAIL = new Area(
            "Mail",
            List.of(
                    both("quicksizer.mail.host", Kind.TEXT),
                    workers("quicksizer.mail.port", Kind.NUMBER),
                    workers("quicksizer.mail.tls", Kind.TEXT),
                    workers("quicksizer.mail.user", Kind.TEXT),
                    workers("quicksizer.mail.password", Kind.TEXT).with(Trait.SECRET, Trait.RENEWED),
                    workers("quicksizer.mail.from", Kind.TEXT)));

    static final Area WEBHOOKS = new Area(
            "Webhooks",
            List.of(
                    both("quicksizer.webhooks.key", Kind.TEXT).with(Trait.SECRET, Trait.RENEWED),
                    both("quicksizer.webhooks.hosts", Kind.LIST)));

    private DeliverySettings() {}
}
