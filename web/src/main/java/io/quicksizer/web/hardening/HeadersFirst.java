package io.quicksizer.web.hardening;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Valve that adds the security headers to every response, including those of the container itself. */
final class HeadersFirst extends ValveBase {
    private final Map<String, String> headers;

    HeadersFirst(Map<String, String> headers) {
        super(true);
        this.headers = Map.copyOf(headers);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
