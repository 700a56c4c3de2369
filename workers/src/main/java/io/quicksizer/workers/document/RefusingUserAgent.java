package io.quicksizer.workers.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Loads nothing, whatever a document asks for: no file, no network, no jar, no data address. Fonts and styles come with
 * the template, so every request is a fault or an attack, and is remembered. The one exception is the library's own
 * sheet of defaults for HTML, which is read from the class path whatever its address says.
 */
final class RefusingUserAgent extends ITextUserAgent {
    private static final String DEFAULT_STYLES = "/resources/css/XhtmlNamespaceHandler.css";
    private static final String DEFAULT_STYLES_ADDRESS =
            String.valueOf(XhtmlNamespaceHandler.class.getResource(DEFAULT_STYLES));

    private final List<String> refused = new ArrayList<>();

    RefusingUserAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    /** Addresses that were asked for and not loaded. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public CSSResource getCSSResource(@Nullable String uri) {
        return new CSSResource(
                DEFAULT_STYLES_ADDRESS.equals(uri)
                        ? XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_STYLES)
                        : refuse(uri));
    }

    @Override
    public ImageResource getImageResource(@Nullable String uri) {
        refuse(uri);
        return new ImageResource(uri, null);
    }

    @Override
    public XMLResource getXMLResource(@Nullable String uri) {
        refuse(uri);
        throw new IllegalArgumentException("documents load no other documents");
    }

    @Override
    public byte @Nullable [] getBinaryResource(@Nullable String uri) {
        refuse(uri);
        return null;
    }

    @Override
    protected InputStream resolveAndOpenStream(@Nullable String uri) {
        return refuse(uri);
    }

    @Override
    protected InputStream openStream(String uri) {
        return refuse(uri);
    }

    @Override
    protected URLConnection openConnection(String uri) throws IOException {
        refuse(uri);
        throw new IOException("documents open no connections");
    }

    /** Addresses are not resolved either: that alone would look at the working folder. */
    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    private InputStream refuse(@Nullable String uri) {
        refused.add(String.valueOf(uri));
        return new ByteArrayInputStream(new byte[0]);
    }
}
