package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Where Camunda is and who we are there. */
final class EngineSettingsArea {
    static final Area ENGINE = new Area(
            "Camunda",
            List.of(
                    both("quicksizer.engine.gateway-address", Kind.ADDRESS, "gRPC gateway; https in production")
                            .standard("http://127.0.0.1:26500"),
                    both(
                                    "quicksizer.engine.rest-address",
                                    Kind.ADDRESS,
                                    "REST gateway; https if and only if the gRPC gateway is")
                            .standard("http://127.0.0.1:8080"),
                    both(
                            "quicksizer.engine.ca-certificate",
                            Kind.FILE,
                            "PEM file of the private authority that signed the gateways' certificates; empty for the public authorities"),
                    both(
                            "quicksizer.engine.auth.token-url",
                            Kind.ADDRESS,
                            "Token endpoint of the identity provider of Camunda"),
                    both("quicksizer.engine.auth.client-id", Kind.TEXT, "Client that Camunda knows"),
                    both("quicksizer.engine.auth.client-secret", Kind.TEXT, "The client's secret")
                            .with(Trait.SECRET, Trait.RENEWED),
                    both(
                            "quicksizer.engine.auth.audience",
                            Kind.TEXT,
                            "Audience of the token, where the provider asks for it"),
                    both(
                            "quicksizer.engine.auth.scope",
                            Kind.TEXT,
                            "Scope of the token, where the provider asks for it"),
                    both("quicksizer.engine.handler-threads", Kind.NUMBER, "Threads that handle jobs")
                            .standard("4"),
                    both("quicksizer.engine.request-timeout", Kind.DURATION, "How long to wait for an answer")
                            .standard("10s")));

    private EngineSettingsArea() {}
}
