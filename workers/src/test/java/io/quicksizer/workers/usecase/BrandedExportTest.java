package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.branding.BrandingEntry;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.branding.Brandings;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReplayingRevision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class BrandedExportTest {
    private static final String TEAM = "north";

    @Autowired
    private Office office;

    @Autowired
    private Brandings brandings;

    @Autowired
    private ReplayingRevision replaying;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExportDocumentRepository documents;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @AfterEach
    void without() {
        brandings.stopUsing(office.person("admin"), TEAM, version());
    }

    @Test
    void what_was_frozen_is_printed_whatever_the_branding_became() throws IOException {
        BrandingRow saved = save("Northwind Consulting", "Call the north desk", logo());
        UUID id = office.submitted("Branded");
        UUID revision = office.revision(id).orElseThrow().id();
        FrozenSizing.Issue issue = content(id).issued();
        assertThat(issue.product()).isEqualTo("Northwind Consulting");
        assertThat(issue.validityDays()).isEqualTo(30);
        assertThat(issue.brand())
                .isEqualTo(new FrozenSizing.Brand(
                        TEAM,
                        saved.version(),
                        "#7a1f4d",
                        saved.logoSha256(),
                        "Call the north desk",
                        "Dear customer",
                        "No warranty"));

        save("Another name", "Call nobody", new byte[0]);
        office.decide("approver2", id, "approve");
        byte[] pdf = documents
                .current(revision, DocumentKind.PDF)
                .orElseThrow()
                .file()
                .bytes();
        assertThat(text(pdf))
                .contains("Northwind Consulting", "Call the north desk", "Dear customer", "No warranty")
                .doesNotContain("Another name", "Call nobody");
        assertThat(pictures(pdf)).isEqualTo(1);
        assertThat(replaying
                        .replay(office.person("planner"), revision)
                        .ifDone()
                        .orElseThrow()
                        .outcome()
                        .same())
                .isTrue();
    }

    @Test
    void a_team_that_stops_using_its_branding_has_the_look_of_the_product_again() throws IOException {
        save("Northwind Consulting", "", new byte[0]);
        assertThat(brandings.stopUsing(office.person("admin"), TEAM, version())).isInstanceOf(Answer.Done.class);

        assertThat(content(office.submitted("Plain")).issued()).isEqualTo(FrozenSizing.Issue.STANDARD);
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() throws IOException {
        int before = version();
        save("Northwind Consulting", "", new byte[0]);

        assertThat(brandings.save(office.person("admin"), entry(before, "Mine", "", new byte[0])))
                .isInstanceOf(Answer.Conflicting.class);
        assertThat(brandings
                        .versions(office.person("admin"), TEAM)
                        .ifDone()
                        .orElseThrow()
                        .getFirst()
                        .name())
                .isEqualTo("Northwind Consulting");
    }

    @Test
    void nobody_but_administrators_sees_or_changes_a_branding() throws IOException {
        BrandingEntry entry = entry(version(), "Mine", "", new byte[0]);
        var planner = office.person("planner");

        assertThat(brandings.save(planner, entry)).isEqualTo(refused());
        assertThat(brandings.preview(planner, entry, Locale.ENGLISH)).isEqualTo(refused());
        assertThat(brandings.overview(planner)).isEqualTo(refused());
        assertThat(brandings.addLogo(planner, logo())).isEqualTo(refused());
        assertThat(brandings.stopUsing(planner, TEAM, 1)).isEqualTo(refused());
        assertThat(brandings.logo(planner, "a".repeat(64))).isEqualTo(refused());
        assertThat(brandings.versions(planner, TEAM)).isEqualTo(refused());
    }

    @Test
    void a_logo_of_a_save_that_ends_in_a_conflict_is_not_kept() throws IOException {
        int before = version();
        save("Northwind Consulting", "", new byte[0]);
        int logos = logos();

        assertThat(brandings.save(office.person("admin"), entry(before, "Mine", "", logo(121))))
                .isInstanceOf(Answer.Conflicting.class);
        assertThat(logos()).isEqualTo(logos);
    }

    private int logos() {
        return jdbc.sql("select count(*) from branding_logo")
                .query(Integer.class)
                .single();
    }

    private static Answer<Object> refused() {
        return new Answer.Refused<>(Refusal.because(Refusal.Reason.NOT_AN_ADMINISTRATOR));
    }

    private BrandingRow save(String name, String contact, byte[] logo) {
        return brandings
                .save(office.person("admin"), entry(version(), name, contact, logo))
                .ifDone()
                .orElseThrow();
    }

    private int version() {
        return brandings.versions(office.person("admin"), TEAM).ifDone().orElseThrow().stream()
                .findFirst()
                .map(BrandingRow::version)
                .orElse(0);
    }

    private static BrandingEntry entry(int basedOn, String name, String contact, byte[] logo) {
        return new BrandingEntry(
                TEAM,
                basedOn,
                name,
                "#7A1F4D",
                30,
                new Texts(contact, "Dear customer", "No warranty"),
                new Texts("", "", ""),
                logo.length == 0 ? new LogoChoice.Known("") : new LogoChoice.Uploaded(logo));
    }

    private FrozenSizing content(UUID engagement) {
        return CanonicalJson.read(
                office.revision(engagement).orElseThrow().content().json());
    }

    private static byte[] logo() throws IOException {
        return logo(120);
    }

    private static byte[] logo(int width) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 40, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }
}
