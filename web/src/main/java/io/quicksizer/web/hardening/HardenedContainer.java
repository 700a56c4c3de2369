package io.quicksizer.web.hardening;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Customization of Tomcat for slow senders, for the end of connections when the portal stops, and of its error
 * responses.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@EnableConfigurationProperties(SlowBodySettings.class)
class HardenedContainer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final boolean local;
    private final SlowBodySettings slowBodies;
    private final ApplicationAvailability availability;

    HardenedContainer(Environment environment, SlowBodySettings slowBodies, ApplicationAvailability availability) {
        this.local = environment.acceptsProfiles(Profiles.of("local"));
        this.slowBodies = slowBodies;
        this.availability = availability;
    }

    @Override
    public void customize(TomcatServletWebServerFactory container) {
        container.addEngineValves(
                new HeadersFirst(AnswerHeaders.plain(local)),
                new LastOfConnection(availability),
                new SlowBodies(slowBodies.grace(), slowBodies.bytesPerSecond()));
        container.setProtocol(HeadersInTime.class.getName());
        container.addConnectorCustomizers(this::setDeadline);
        container.addContextCustomizers(HardenedContainer::reportPlainly);
    }

    private void setDeadline(Connector connector) {
        if (connector.getProtocolHandler() instanceof HeadersInTime protocol) {
            protocol.setDeadline(slowBodies.grace());
        }
    }

    private static void reportPlainly(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(PlainErrorReport.class.getName());
            host.getPipeline().addValve(new PlainErrorReport());
        }
    }
}
