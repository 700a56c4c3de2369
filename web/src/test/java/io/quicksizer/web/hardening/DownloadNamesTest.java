package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.page.Downloads;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** File names of downloads, as RFC 6266 writes them: whatever people type, one header, one name, no folder. */
@PortalTest
class DownloadNamesTest {
    private static final Pattern DISPOSITION =
            Pattern.compile("attachment; filename=\"[^\"\\r\\n]*\"; filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    static Stream<String> hostileNames() {
        return Stream.of(
                "plain.csv",
                "Müller & Söhne – 3 Jahre.pdf",
                "\"quoted\".pdf",
                "a\r\nSet-Cookie: x=1.pdf",
                "..\\..\\windows\\system32\\x.pdf",
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\x.pdf",
                "a;filename=b.exe.pdf",
                "a%22; filename=b.exe",
                "日本語の見積もり.pdf",
                "harmless\u202Efdp.exe",
                "zero\u200Bwidth.pdf",
                "\u0000nul.pdf",
                "😀.pdf",
                ".htaccess",
                "..",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void a_hostile_name_becomes_one_harmless_name(String hostile) {
        String header = Downloads.attachment(hostile).build().getHeaders().getFirst("Content-Disposition");

        assertThat(header).isPrintable();
        Matcher parts = DISPOSITION.matcher(header);
        assertThat(parts.matches()).as(header).isTrue();
        String name = URLDecoder.decode(parts.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        assertThat(name).isNotBlank().doesNotStartWith(".").doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\"\\\\/:*?<>|]");
    }

    @Test
    void a_document_of_an_engagement_with_a_hostile_name_is_an_attachment_that_is_not_sniffed() {
        UUID id = engine.at("x", Step.REVIEW);
        jdbc.sql("update engagement set name = :name, customer = :name where id = :id")
                .param("name", "\"../..\\ Müller\u202E <b>; filename=x.exe")
                .param("id", id)
                .update();
        engine.submittedBy("planner", id);
        engine.render(id);
        for (String document : jdbc.sql("""
                        select d.id from export_document d join revision r on r.id = d.revision_id
                         where r.engagement_id = :id""").param("id", id).query(String.class).list()) {
            Reply reply = portal.as("planner")
                    .get("/api/v1/exports/" + document + "/content")
                    .isStatus(200);

            assertThat(reply.header("Content-Disposition"))
                    .matches(DISPOSITION)
                    .matches("attachment; filename=\"[A-Za-z0-9.=?_-]+\".*");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Cache-Control")).contains("no-store");
        }
    }
}
