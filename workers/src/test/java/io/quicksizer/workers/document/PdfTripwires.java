package io.quicksizer.workers.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.swing.NaiveUserAgent;
import java.io.ByteArrayOutputStream;
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

/**
 * Runs in another JVM, which has a wire across every way out of it: addresses of other protocols than the class path's,
 * name look-ups, proxies, sockets. Renders a piece of markup and prints which wires were touched. As a counter-check it
 * does the same with the library's own user agent, which loads what it is asked for.
 */
public final class PdfTripwires {
    /** The class path's; and what the library calls a style that is in the markup itself. */
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
        return HtmlToPdf.render(markup, new HtmlToPdf.Properties("test", "en", Instant.EPOCH, null))
                .bytes();
    }

    /** The library with its own access control, resolver and streams. */
    private static byte[] library(String markup) throws IOException {
        try {
            InetAddress.getByName("quicksizer.invalid");
        } catch (IOException expected) {
            // the wire is touched, that is all
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        BundledFonts.register(builder, markup);
        builder.withW3cDocument(StrictXml.parse(markup), null)
                .useProtocolsStreamImplementation(PdfTripwires::stream, "http", "https", "ftp")
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    /** What the library would open, except that a wire which holds does not end the rendering. */
    private static FSStream stream(String address) {
        try {
            return new NaiveUserAgent.ClassPathStream(
                    URI.create(address).toURL().openStream());
        } catch (IOException | RuntimeException held) {
            return new NaiveUserAgent.ClassPathStream(InputStream.nullInputStream());
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
