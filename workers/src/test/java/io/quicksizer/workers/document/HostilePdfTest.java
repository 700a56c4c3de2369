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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the renderer is asked to load, it does not load; what a customer types, it prints as typed. Each attack comes
 * twice: in the markup, as if somebody had changed the template, and in the texts that people type.
 */
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

    @Test
    void a_file_address_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'secret' }");
        HtmlToPdf.Result result = assertRefused(
                "<link rel='stylesheet' type='text/css' href='%s'/>|x",
                secret.toUri().toString());
        assertThat(PdfText.of(result.bytes())).doesNotContain("secret");
        assertRefused("|<img src='file:///etc/passwd'/>", "");
        assertPrintedAsTyped("<img src='" + secret.toUri() + "'/>");
    }

    @Test
    void a_http_address_is_not_called() throws IOException {
        assertRefused("|<img src='%s/image.png'/>", listener());
        assertRefused("|<img src='jar:%s/a.jar!/image.png'/>", listener());
        assertRefused("|<img src='https://quicksizer.invalid/image.png'/>", "");
        assertPrintedAsTyped("<img src='" + listener() + "/image.png'/>");
    }

    @Test
    void the_address_that_tells_a_clouds_secrets_is_not_called() throws IOException {
        String metadata = "http://169.254.169.254/latest/meta-data/iam/security-credentials/";
        assertRefused("|<img src='%s'/>", metadata);
        assertRefused("<link rel='stylesheet' type='text/css' href='%s'/>|x", metadata);
        assertPrintedAsTyped("<iframe src='" + metadata + "'></iframe>");
    }

    @Test
    void an_imported_style_sheet_is_not_loaded() throws IOException {
        assertRefused("<style>@import url('%s/style.css');</style>|x", listener());
        assertRefused("<style>@import '%s/style.css';</style>|x", listener());
        assertPrintedAsTyped("]]></style><style>@import url(" + listener() + "/style.css);</style>");
    }

    @Test
    void an_address_within_a_style_is_not_loaded() throws IOException {
        assertRefused("<style>body { background-image: url('%s/back.png'); }</style>|x", listener());
        assertRefused("<style>li { list-style-image: url('%s/mark.png'); }</style>|<ul><li>x</li></ul>", listener());
        assertRefused("<style>@font-face { font-family: f; src: url('%s/font.ttf'); }</style>|x", listener());
        assertRefused("|<p style='background-image: url(%s/back.png)'>x</p>", listener());
        assertPrintedAsTyped("'/><p style=\"background: url(" + listener() + "/back.png)\">");
    }

    @Test
    void a_linked_style_sheet_is_not_loaded() throws IOException {
        assertRefused("<link rel='stylesheet' type='text/css' href='%s/style.css'/>|x", listener());
        assertPrintedAsTyped("</title></head><link rel='stylesheet' href='" + listener() + "/style.css'/>");
    }

    @Test
    void a_redirect_is_not_followed_since_nobody_asks_for_it() throws IOException {
        assertRefused("|<img src='%s/redirect?to=file:///etc/passwd'/>", listener());
        render(page("<meta http-equiv='refresh' content='0; url=" + listener() + "/refresh'/>|x"));
        assertThat(listener.accept()).as("a connection that arrived").isNull();
        assertPrintedAsTyped("<meta http-equiv='refresh' content='0; url=" + listener() + "/'/>");
    }

    @Test
    void a_relative_path_is_not_resolved() throws IOException {
        assertRefused("|<img src='../../../../etc/passwd'/>", "");
        assertRefused("|<img src='proposal.css'/>", "");
        assertRefused("|<img src='classpath:/application.yaml'/>", "");
        assertRefused("|<img src='data:image/png;base64,iVBORw0KGgo='/>", "");
        assertPrintedAsTyped("<img src='../../../../etc/passwd'/>");
    }

    @Test
    void a_document_type_is_refused_before_anything_is_resolved() throws IOException {
        assertNotParsed("<!DOCTYPE html SYSTEM '%s/evil.dtd'><html/>");
        assertNotParsed("<!DOCTYPE html [<!ENTITY x SYSTEM '%s/secret'>]><html>&x;</html>");
        assertNotParsed("<!DOCTYPE html [<!ENTITY %% p SYSTEM '%s/p'>%%p;]><html/>");
        assertPrintedAsTyped("<!DOCTYPE html SYSTEM '" + listener() + "/evil.dtd'>");
    }

    @Test
    @Timeout(10)
    void an_entity_bomb_is_refused_before_it_unfolds() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE html [<!ENTITY e0 'ha'>");
        for (int level = 1; level < 40; level++) {
            bomb.append("<!ENTITY e%1$d '&e%2$d;&e%2$d;&e%2$d;&e%2$d;'>".formatted(level, level - 1));
        }
        assertNotParsed(bomb.append("]><html>&e39;</html>").toString().replace("%", "%%"));
        assertPrintedAsTyped("&lt;b&gt; &e39; \" '");
    }

    @Test
    void the_text_of_a_script_is_printed_and_never_becomes_an_action() throws IOException {
        assertPrintedAsTyped("<script>app.alert(1)</script>");
        assertPrintedAsTyped("<a href='javascript:app.launchURL(1)' onclick='x()'>y</a>");
        assertPrintedAsTyped("${7*7} <#assign x=1> [=7*7] #{1}");
        HtmlToPdf.Result result = render(page("<script>app.alert('ran')</script>|<p>x</p>"));
        assertThat(PdfActions.in(result.bytes())).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_very_long_text_is_wrapped_within_the_page_and_takes_no_endless_time() {
        PdfProposal proposals = new PdfProposal(DocumentSettings.standard());
        RenderedPdf word = proposals.render(Proposals.saying("W".repeat(2_000)));
        assertThat(longestLine(word)).isLessThan(200);
        RenderedPdf text = proposals.render(Proposals.saying("Lorem ipsum ".repeat(2_000)));
        assertThat(longestLine(text)).isLessThan(200);
        assertThat(render(page("|<p>" + "W".repeat(200_000) + "</p>")).pages()).isPositive();
    }

    /** A hostile template: head and body are parted by a bar. */
    private HtmlToPdf.Result assertRefused(String markup, String address) throws IOException {
        HtmlToPdf.Result result = render(page(markup.formatted(address)));
        assertThat(result.refused()).isNotEmpty();
        assertThat(listener.accept()).as("a connection that arrived").isNull();
        return result;
    }

    private void assertNotParsed(String markup) throws IOException {
        String attack = markup.formatted(listener());
        assertThatThrownBy(() -> render(attack)).isInstanceOf(IllegalArgumentException.class);
        assertThat(listener.accept()).isNull();
    }

    /** Hostile content: the same text in every place where a person's text is. */
    private void assertPrintedAsTyped(String text) throws IOException {
        RenderedPdf pdf = new PdfProposal(DocumentSettings.standard()).render(Proposals.saying(text));
        assertThat(withoutBlanks(PdfText.of(pdf.bytes()))).contains(withoutBlanks(text));
        assertThat(PdfActions.in(pdf.bytes())).isEmpty();
        assertThat(listener.accept()).as("a connection that arrived").isNull();
    }

    private static String page(String markup) {
        String[] parts = markup.split("\\|", 2);
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head>%s</head><body>%s</body></html>"
                .formatted(parts[0], parts[1]);
    }

    private static HtmlToPdf.Result render(String markup) {
        return HtmlToPdf.render(markup, new HtmlToPdf.Properties("test", "en", Instant.EPOCH, null));
    }

    private static int longestLine(RenderedPdf pdf) {
        return PdfText.of(pdf.bytes()).lines().mapToInt(String::length).max().orElseThrow();
    }

    private String listener() throws IOException {
        return "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
