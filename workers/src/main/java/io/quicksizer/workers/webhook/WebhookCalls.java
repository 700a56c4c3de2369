package io.quicksizer.workers.webhook;

import io.quicksizer.workers.delivery.DeliveryResult;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;

/**
 * Calls the addresses of webhooks. The address that a host resolves to is checked when the connection is made, so that
 * a name that resolves to something else later leads nowhere. Redirects are not followed, and a call whose answer does
 * not end is broken off: the client has time limits for one read only.
 */
@Component
class WebhookCalls {
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;
    private static final int CALL_SECONDS = 30;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int SUCCESS = 2;
    private static final int CLIENT_ERROR = 4;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    WebhookCalls(WebhookSettings settings) {
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(settings))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .setConnectionRequestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Quicksizer-Webhook")
                .build();
    }

    /** Posts a body; an answer from 200 to 299 is a success. */
    DeliveryResult post(URI address, String body, Map<String, String> headers) {
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        AtomicInteger status = new AtomicInteger();
        Future<?> deadline = deadlines.schedule(post::abort, CALL_SECONDS, TimeUnit.SECONDS);
        try {
            http.execute(post, answer -> {
                status.set(answer.getCode());
                return null;
            });
            return result(status.get());
        } catch (RefusedAddress refused) {
            return new DeliveryResult.Impossible(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            return status.get() > 0 // it has answered; only the rest of its answer was lost
                    ? result(status.get())
                    : new DeliveryResult.Postponed(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        } finally {
            deadline.cancel(false);
        }
    }

    private static DeliveryResult result(int status) {
        String why = "the receiver answered " + status;
        if (status / 100 == SUCCESS) {
            return new DeliveryResult.Delivered();
        }
        boolean forGood = status / 100 == CLIENT_ERROR && status != TIMEOUT && status != TOO_MANY || status == GONE;
        return forGood ? new DeliveryResult.Impossible(why) : new DeliveryResult.Postponed(why);
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** The host resolves to an address that is not called. */
    private static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddress(String host) {
            super("the host " + host + " has an address outside the public internet");
        }
    }

    /** Resolves hosts to public addresses only, unless the operator has allowed the host. */
    private record CheckedResolver(WebhookSettings settings) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!settings.allows(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
                throw new RefusedAddress(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
