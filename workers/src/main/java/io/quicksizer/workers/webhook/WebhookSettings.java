package io.quicksizer.workers.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks.
 *
 * @param hosts hosts that webhooks may call although their addresses are not public; plain HTTP and all ports are
 *     allowed there
 */
@ConfigurationProperties("quicksizer.webhooks")
record WebhookSettings(@DefaultValue List<String> hosts) {

    /** Copies the hosts. */
    public WebhookSettings {
        hosts = List.copyOf(hosts);
    }

    /** Returns whether the operator has allowed a host, whatever its address is. */
    public boolean allows(String host) {
        return hosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
