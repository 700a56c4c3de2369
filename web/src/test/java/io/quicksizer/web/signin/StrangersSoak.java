package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * 50,000 requests of 13 kB each by nobody who is signed in: to pages, the API and the sign-in. The heap stays as it
 * was. {@code ops/test --only strangers} runs this with a heap of 384 MB; the unit tests leave it out.
 */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-soak")
@TestPropertySource(
        properties = {
            "logging.level.io.quicksizer.web.signin.StrangersSoak=INFO",
            "quicksizer.limits.stranger-audit.times=30",
            "quicksizer.limits.stranger-audit.per=5m",
            "quicksizer.limits.audit-altogether.times=600",
            "quicksizer.limits.audit-altogether.per=1h"
        })
class StrangersSoak {
    private static final Logger LOG = LoggerFactory.getLogger(StrangersSoak.class);
    private static final int REQUESTS = Integer.getInteger("quicksizer.soak.requests", 50_000);
    private static final int WARM_UP = 2_000;
    private static final long MOST_GROWTH_IN_MB = 20;
    private static final String FORM = "username=x&password=y&SAMLResponse=eA%3D%3D";
    private static final String QUERY = "?q=" + "q".repeat(6_500);
    private static final List<String> PATHS = List.of(
            "/",
            "/engagements",
            "/catalogue",
            "/sign-in",
            "/api/v1/catalogue",
            "/api/v1/engagements",
            "/none",
            "/sign-out",
            "/login/saml2/sso/saml",
            "/oauth2/authorization/oidc");

    /** Paths that are posted to as well: a form with its token missing, and an answer that nobody asked for. */
    private static final List<String> FORMS = List.of("/sign-in", "/sign-out", "/login/saml2/sso/saml");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void strangers_leave_the_heap_as_it_was() throws IOException, InterruptedException {
        send(WARM_UP);
        long before = heap();
        long entries = entries();
        LOG.info("Heap after {} requests: {} MB of at most {} MB", WARM_UP, before, most());
        for (int part = 1; part <= 5; part++) {
            send(REQUESTS / 5);
            LOG.info("Heap after {} more requests: {} MB, answers {}", part * REQUESTS / 5, heap(), answers);
        }

        assertThat(heap() - before).as("growth in MB").isLessThan(MOST_GROWTH_IN_MB);
        assertThat(entries() - entries).as("entries of the audit log").isLessThan(1_000);
        assertThat(answers.keySet()).allMatch(status -> status < 500);
    }

    private void send(int requests) throws IOException, InterruptedException {
        for (int n = 0; n < requests; n++) {
            String path = PATHS.get(n % PATHS.size());
            boolean posted = FORMS.contains(path) && n / PATHS.size() % 2 == 0;
            HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + path + QUERY))
                    .header("Accept", "text/html")
                    .header("X-Padding", "p".repeat(6_400))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(posted ? "POST" : "GET", BodyPublishers.ofString(posted ? FORM : ""))
                    .build();
            answers.merge(client.send(request, BodyHandlers.discarding()).statusCode(), 1, Integer::sum);
        }
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
