package io.quicksizer.workers.platform.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A node in miniature is stopped while a request runs: what happens in which order. */
class StopOrderTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Order of events, as the parts report them. */
    static final class Events {
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch requestRuns = new CountDownLatch(1);
        private final CountDownLatch mayFinish = new CountDownLatch(1);
        private final CountDownLatch readinessOff = new CountDownLatch(1);

        private String slow() throws InterruptedException {
            requestRuns.countDown();
            boolean finished = mayFinish.await(20, TimeUnit.SECONDS);
            seen.add("request finished");
            return finished ? "finished" : "gave up";
        }

        @EventListener
        void readiness(AvailabilityChangeEvent<ReadinessState> event) {
            if (event.getState() == ReadinessState.REFUSING_TRAFFIC) {
                seen.add("readiness off");
                readinessOff.countDown();
            }
        }
    }

    /** Takes jobs in the phase in which the workers do. */
    record JobStreams(Events events) implements SmartLifecycle {
        @Override
        public void start() {}

        @Override
        public void stop() {
            events.seen.add("job streams closed");
        }

        @Override
        public boolean isRunning() {
            return true;
        }
    }

    /** A stand-in for the pool, which is closed with the beans. */
    record Pool(Events events) implements AutoCloseable {
        @Override
        public void close() {
            events.seen.add("pool closed");
        }
    }

    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        LifecycleAutoConfiguration.class,
        ApplicationAvailabilityAutoConfiguration.class
    })
    @Import(Draining.class)
    static class Node {
        @Bean
        Events events() {
            return new Events();
        }

        @Bean
        RouterFunction<ServerResponse> routes(Events events) {
            return RouterFunctions.route()
                    .GET("/slow", request -> ServerResponse.ok().body(events.slow()))
                    .build();
        }

        @Bean
        JobStreams jobStreams(Events events) {
            return new JobStreams(events);
        }

        @Bean
        Pool pool(Events events) {
            return new Pool(events);
        }
    }

    @Test
    void a_stop_waits_for_the_drain_and_not_at_all_without_one() throws Exception {
        CompletableFuture<Void> atOnce = new CompletableFuture<>();
        new Draining(new ShutdownSettings(Duration.ZERO)).stop(() -> atOnce.complete(null));
        assertThat(atOnce).isDone();

        CompletableFuture<Void> later = new CompletableFuture<>();
        Draining draining = new Draining(new ShutdownSettings(Duration.ofMillis(300)));
        draining.start();
        long began = System.nanoTime();
        draining.stop(() -> later.complete(null));
        assertThat(draining.isRunning()).isFalse();

        later.get(20, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void readiness_goes_off_then_job_streams_close_then_requests_finish_then_the_pool_closes() throws Exception {
        ConfigurableApplicationContext node = new SpringApplicationBuilder(Node.class)
                .properties(
                        "server.port=0",
                        "server.shutdown=graceful",
                        "spring.config.location=optional:classpath:/none/",
                        "quicksizer.shutdown.drain=100ms")
                .run();
        Events events = node.getBean(Events.class);
        String address = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) node).getWebServer().getPort();
        CompletableFuture<HttpResponse<String>> slow = get(address + "/slow");
        assertThat(events.requestRuns.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(node::close);
        assertThat(events.readinessOff.await(20, TimeUnit.SECONDS)).isTrue();
        events.mayFinish.countDown();

        assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished");
        stopped.get(30, TimeUnit.SECONDS);
        assertThat(events.seen).first().isEqualTo("readiness off");
        assertThat(events.seen).last().isEqualTo("pool closed");
        assertThat(events.seen)
                .containsExactlyInAnyOrder("readiness off", "job streams closed", "request finished", "pool closed");
    }

    private static CompletableFuture<HttpResponse<String>> get(String address) {
        return CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
