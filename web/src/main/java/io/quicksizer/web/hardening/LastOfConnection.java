package io.quicksizer.web.hardening;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/**
 * Valve that closes a connection after the response while the portal refuses traffic, which it does from the beginning
 * of a shutdown. A proxy that keeps connections then opens the next one to another portal, and sends no request on a
 * connection that is being closed.
 */
final class LastOfConnection extends ValveBase {
    private final ApplicationAvailability availability;

    LastOfConnection(ApplicationAvailability availability) {
        super(true);
        this.availability = availability;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            response.setHeader("Connection", "close");
        }
        getNext().invoke(request, response);
    }
}
