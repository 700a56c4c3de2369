package io.quicksizer.ops.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that provides the running stack and a browser to test classes. Both are started on first use and
 * stopped after the last class; the demo catalogue is published. With {@code -Dquicksizer.running=true}, classes that
 * only need the {@link Addresses} use a stack started by {@code ops/run}, which shortens the development of a test;
 * with {@code -Dquicksizer.portal=http://…}, classes that only need the portal use that one, such as
 * {@code ops/preview}.
 */
public final class OnTheStack implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(OnTheStack.class);
    private static final Path DATA = Path.of("target", "stack-tests").toAbsolutePath();

    /** Differs from the default ports, so that a stack in use is not disturbed. */
    private static final int PORT_OFFSET = 200;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == LiveStack.class || type == Addresses.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(SHARED);
        var type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return store.getOrComputeIfAbsent(Browser.class).chromium;
        }
        if (type == Addresses.class && System.getProperty("quicksizer.portal") != null) {
            return Addresses.usual().withPortal(System.getProperty("quicksizer.portal"));
        }
        if (type == Addresses.class && Boolean.getBoolean("quicksizer.running")) {
            return Addresses.usual();
        }
        var stack = store.getOrComputeIfAbsent(Running.class).stack;
        return type == LiveStack.class ? stack : Addresses.of(stack.ports());
    }

    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private final LiveStack stack = LiveStack.start(DATA, PORT_OFFSET);

        Running() {
            DemoCatalogue.publish(stack.ports().http(Port.WEB));
        }

        /** Fails the run if anything that any class made the stack log names a person or a secret. */
        @Override
        public void close() throws IOException {
            stack.close();
            assertThat(LogCheck.findings(DATA.resolve("logs")))
                    .as("people and secrets in logs")
                    .isEmpty();
        }
    }

    private static final class Browser implements ExtensionContext.Store.CloseableResource {

        private final Chromium chromium = new Chromium();

        @Override
        public void close() {
            chromium.close();
        }
    }
}
