package io.quicksizer.workers.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/**
 * Runs in another JVM, which has a wire across every way out of it: addresses of other protocols than the class path's,
 * name look-ups, proxies, sockets. Renders a piece of markup and prints which wires were touched. As a counter-check it
 * does the same with the library's own user agent, which loads what it is asked for.
 */
public final class PdfTripwires {
    /** The class path's; and what the library calls a style that stands in the markup itself. */
    private static final Set<String> HARMLESS = Set.of("jar", "file", "jrt", "inline");

    private static final Set<String> TOUCHED = new ConcurrentSkipListSet<>();

    private PdfTripwires() {}

    /** First {@code ours} or {@code library}, then the file with the markup. */
    @SuppressWarnings("deprecation") // setting the factory is deprecated, and still the wire across all sockets
    public static void main(String[] arguments) throws IOException {
        String markup = Files.readString(Path.of(arguments[1]));
        URL.setURLStreamHandlerFactory(protocol -> {
            if (!HARMLESS.contains(protocol)) {
                TOUCHED.add("address " + protocol);
            }
            return null;
        });
        ProxySelector.setDefault(new WatchedProxies());
        Socket.setSocketImplFactory(() -> {
            TOUCHED.add("socket");
            throw new IllegalStateException("no sockets here");
        });
        byte[] pdf = arguments[0].equals("ours") ? ours(markup) : library(markup);
        TOUCHED.forEach(System.out::println);
        System.out.println(PdfText.of(pdf).contains("SECRET") ? "secret printed" : "nothing printed");
    }

    private static byte[] ours(String markup) {
        return HtmlToPdf.render(markup, new HtmlToPdf.Properties("test", "en", Instant.EPOCH, null), new BundledFonts())
                .bytes();
    }

    private static byte[] library(String markup) throws IOException {
        try {
            InetAddress.getByName("quicksizer.invalid");
        } catch (IOException expected) {
            // the wire is touched, that is all
        }
        ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        ITextRenderer renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new Careless(device),
                new BundledFonts());
        return renderer.createPDF(StrictXml.parse(markup));
    }

    /** The library's agent, except that a wire which holds does not end the rendering. */
    private static final class Careless extends ITextUserAgent {
        Careless(ITextOutputDevice device) {
            super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        }

        @Override
        protected InputStream openStream(String uri) throws IOException {
            try {
                return super.openStream(uri);
            } catch (RuntimeException held) {
                throw new IOException(held);
            }
        }
    }

    private static final class WatchedProxies extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            TOUCHED.add("proxy");
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }

    /** Named in a file of services that only this JVM has on its class path. */
    public static final class WatchedNames extends InetAddressResolverProvider {
        @Override
        public InetAddressResolver get(Configuration configuration) {
            return new InetAddressResolver() {
                @Override
                public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                    TOUCHED.add("name");
                    throw new UnknownHostException(host);
                }

                @Override
                public String lookupByAddress(byte[] address) throws UnknownHostException {
                    TOUCHED.add("name");
                    throw new UnknownHostException("no names here");
                }
            };
        }

        @Override
        public String name() {
            return "watched";
        }
    }
}
