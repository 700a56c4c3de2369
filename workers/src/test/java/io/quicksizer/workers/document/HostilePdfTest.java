package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the renderer is asked to load, it does not load; what a customer types, it prints as typed. */
class HostilePdfTest {
    private ServerSocketChannel listener;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void the_listener_of_these_tests_would_see_a_connection() throws IOException {
        InetSocketAddress address = (InetSocketAddress) listener.getLocalAddress();
        try (Socket socket = new Socket(address.getAddress(), address.getPort());
                SocketChannel seen = listener.accept()) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(seen).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|<img src='%s/image.png'/>",
                "|<img src='%s/redirect'/>",
                "<style>@import url('%s/style.css');</style>|x",
                "<style>body { background-image: url('%s/back.png'); }</style>|x",
                "<style>li { list-style-image: url('%s/mark.png'); }</style>|<ul><li>x</li></ul>",
                "<style>@font-face { font-family: f; src: url('%s/font.ttf'); }</style>|x",
                "<link rel='stylesheet' type='text/css' href='%s/style.css'/>|x",
                "|<img src='jar:%s/a.jar!/image.png'/>"
            })
    void nothing_is_fetched_from_the_network(String markup) throws IOException {
        assertRefused(markup, "http://127.0.0.1:" + port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|<img src='http://169.254.169.254/latest/meta-data/'/>",
                "|<img src='../../../../etc/passwd'/>",
                "|<img src='data:image/png;base64,iVBORw0KGgo='/>",
                "|<img src='classpath:/application.yaml'/>"
            })
    void no_address_of_any_kind_is_followed(String markup) throws IOException {
        assertRefused(markup, "");
    }

    @Test
    void no_file_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'secret' }");
        HtmlToPdf.Result result = assertRefused(
                "<link rel='stylesheet' type='text/css' href='%s'/>|x",
                secret.toUri().toString());
        assertThat(PdfText.of(result.bytes())).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html SYSTEM '%s/evil.dtd'><html/>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM '%s/secret'>]><html>&x;</html>",
                "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><html>&c;</html>",
                "<!DOCTYPE html [<!ENTITY %% p SYSTEM '%s/p'>%%p;]><html/>"
            })
    void markup_with_a_document_type_is_refused_before_anything_is_resolved(String markup) throws IOException {
        String attack = markup.formatted("http://127.0.0.1:" + port());
        assertThatThrownBy(() -> render(attack)).isInstanceOf(IllegalArgumentException.class);
        assertThat(listener.accept()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>app.alert(1)</script>",
                "<img src='http://127.0.0.1:1/x'/>",
                "]]></style><style>@import url(http://127.0.0.1:1/)</style>",
                "${7*7} <#assign x=1> [=7*7]",
                "&lt;b&gt; &x; \" ' <!DOCTYPE html>"
            })
    void what_a_customer_types_is_printed_as_typed(String text) {
        RenderedPdf pdf = new PdfProposal(DocumentSettings.standard()).render(Proposals.saying(text));
        assertThat(withoutBlanks(PdfText.of(pdf.bytes()))).contains(withoutBlanks(text));
    }

    @Test
    void a_very_long_word_is_wrapped_within_the_page() {
        RenderedPdf pdf = new PdfProposal(DocumentSettings.standard()).render(Proposals.saying("W".repeat(2_000)));
        assertThat(PdfText.of(pdf.bytes())
                        .lines()
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThan(200);
    }

    private HtmlToPdf.Result assertRefused(String markup, String address) throws IOException {
        String[] parts = markup.formatted(address).split("\\|", 2);
        HtmlToPdf.Result result =
                render("<html xmlns='http://www.w3.org/1999/xhtml'><head>%s</head><body>%s</body></html>"
                        .formatted(parts[0], parts[1]));
        assertThat(result.refused()).isNotEmpty();
        assertThat(listener.accept()).as("a connection that arrived").isNull();
        return result;
    }

    private static HtmlToPdf.Result render(String markup) {
        return HtmlToPdf.render(
                markup, new HtmlToPdf.Properties("test", "en", Instant.EPOCH, null), new BundledFonts());
    }

    private int port() throws IOException {
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
