package io.quicksizer.processes.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An engine behind TLS that wants a token on every call, and the endpoint that issues the tokens. */
final class SecuredGateway implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final HttpsServer rest;
    private final Server grpc;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> served = new CopyOnWriteArrayList<>();
    volatile String secret = "first-secret";
    volatile long life = 300;
    volatile boolean refusesAll;
    private volatile int revokedUpTo;

    SecuredGateway(PrivateAuthority authority) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        rest = HttpsServer.create(any, 0);
        rest.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
        rest.createContext("/token", this::issue);
        rest.createContext("/v2", this::answer);
        rest.start();
        grpc = NettyServerBuilder.forAddress(any)
                .useTransportSecurity(
                        authority.certificateOf("gateway").toFile(),
                        authority.keyOf("gateway").toFile())
                .intercept(interceptor())
                .addService(new Gateway())
                .build()
                .start();
    }

    URI restAddress() {
        return URI.create("https://127.0.0.1:" + rest.getAddress().getPort());
    }

    URI grpcAddress() {
        return URI.create("https://127.0.0.1:" + grpc.getPort());
    }

    /** Tokens issued so far are good no more. */
    void revoke() {
        revokedUpTo = asked.size();
    }

    private void issue(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!form.contains("client_secret=" + secret)) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        asked.add(form);
        send(exchange, 200, "{\"access_token\":\"token-%d\",\"expires_in\":%d}".formatted(asked.size(), life));
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!good(authorization)) {
            send(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401}");
            return;
        }
        served.add("REST " + authorization);
        send(exchange, 200, "{\"items\":[],\"page\":{\"totalItems\":0}}");
    }

    private boolean good(@Nullable String authorization) {
        return !refusesAll
                && authorization != null
                && authorization.startsWith("Bearer token-")
                && Integer.parseInt(authorization.substring("Bearer token-".length())) > revokedUpTo;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ServerInterceptor interceptor() {
        return new ServerInterceptor() {
            @Override
            public <Q, S> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
                String authorization = headers.get(AUTHORIZATION);
                if (!good(authorization)) {
                    call.close(Status.UNAUTHENTICATED, new Metadata());
                    return new ServerCall.Listener<>() {};
                }
                served.add("gRPC " + authorization);
                return next.startCall(call, headers);
            }
        };
    }

    private static final class Gateway extends GatewayGrpc.GatewayImplBase {
        @Override
        public void topology(TopologyRequest request, StreamObserver<TopologyResponse> observer) {
            observer.onNext(
                    TopologyResponse.newBuilder().setGatewayVersion("8.8.0").build());
            observer.onCompleted();
        }
    }

    @Override
    public void close() {
        rest.stop(0);
        grpc.shutdownNow();
    }
}
