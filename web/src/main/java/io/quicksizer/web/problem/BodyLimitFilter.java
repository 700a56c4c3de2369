package io.quicksizer.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.Globals;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that limits the size of request bodies, with or without Content-Length, with separate limits for forms,
 * uploads and all other bodies. Forms and uploads are checked here in addition to the servlet container, which treats a
 * form that is too large as empty.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(ApiSettings.class)
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long body;
    private final long form;
    private final long upload;
    private final TooLargeAnswer answer;

    BodyLimitFilter(ApiSettings api, ServerProperties server, MultipartProperties uploads, TooLargeAnswer answer) {
        this.body = api.maxBodySize().toBytes();
        this.form = server.getTomcat().getMaxHttpFormPostSize().toBytes();
        this.upload = uploads.getMaxRequestSize().toBytes();
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            limited(request.getContentLengthLong() > upload, request, request, response, chain);
        } else if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            limited(tooLargeAForm(request), request, request, response, chain);
        } else {
            limited(request.getContentLengthLong() > body, request, new Bounded(request, body), response, chain);
        }
    }

    private void limited(
            boolean tooLarge,
            HttpServletRequest request,
            HttpServletRequest bounded,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (tooLarge) {
            answer.send(request, response);
        } else {
            chain.doFilter(bounded, response);
        }
    }

    /** Parses a form without Content-Length; the container marks one that it has rejected with a request attribute. */
    private boolean tooLargeAForm(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced < 0) {
            request.getParameterMap();
            return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null;
        }
        return announced > form;
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long limit;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        BoundedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            return next < 0 ? next : counted(1, next);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int result) throws BodyTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
