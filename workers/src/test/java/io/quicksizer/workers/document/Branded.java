package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Proposals in the look of an organisation; names are invented. */
final class Branded {
    static final String NAME = "Northwind Advisory Group of Companies for Everything plc";
    static final String CONTACT = "Frontdesk0x1\n+49 40 1234 567\nhello@northwind.example";
    static final String COVER =
            "Firstline0x2 of the cover.\nSecondline0x2 of the cover, which is long enough to be wrapped"
                    + " once or twice before it comes to its end, because nobody writes short texts on first pages.";

    private Branded() {}

    /** Without a logo, and with a legal notice of about 8,000 characters. */
    static Proposal withLongNotice() {
        return with(Proposals.approved(), "#0b3d2e", "", CONTACT, COVER, notice());
    }

    /** A logo of 1,200 by 100 pixels. */
    static Proposal withWideLogo() {
        return with(Proposals.approved(), "#3b0a45", logo(1200, 100), CONTACT, "", "Notice0x3");
    }

    /** A logo of 400 by 600 pixels, with awkward content. */
    static Proposal withHighLogo() {
        return with(Awkward.ofFiveYears(), "#000000", logo(400, 600), CONTACT, COVER, "Notice0x3");
    }

    /** Two hundred line items in five years, with a logo. */
    static Proposal withTwoHundredLineItems() {
        return with(Proposals.of(200, 10, 5), "#0b3d2e", logo(600, 200), CONTACT, COVER, "Notice0x3");
    }

    /** Names and a brand's texts in every script that has a font. */
    static Proposal worldwide() {
        return with(Awkward.worldwide(), "#3b0a45", logo(300, 300), "株式会社北方\nشركة الشمال", "חברה 한국어 🚀", "نص قانوني");
    }

    /** Submitted, with a legal notice that ends low on a page. */
    static Proposal submittedWithEverything() {
        return with(Proposals.submitted(), "#0b3d2e", logo(600, 200), CONTACT, COVER, "Line\n".repeat(20));
    }

    /** A text on the first page that leaves the facts too little room. */
    static Proposal withLongCover() {
        return with(Proposals.approved(), "#0b3d2e", logo(400, 600), CONTACT, "Nobody reads this far. ".repeat(43), "");
    }

    static Proposal with(Proposal proposal, String accent, String logo, String contact, String cover, String legal) {
        FrozenSizing content = proposal.content();
        FrozenSizing.Brand brand =
                new FrozenSizing.Brand("", 1, accent, logo.isEmpty() ? "" : "hash", contact, cover, legal);
        FrozenSizing.Issue issue = new FrozenSizing.Issue(NAME, content.issued().validityDays(), brand, null);
        return new Proposal(
                Proposals.content(
                        issue,
                        content.catalogue(),
                        content.context(),
                        content.spread(),
                        content.rows(),
                        content.totals(),
                        content.warnings()),
                proposal.circumstances(),
                logo);
    }

    static String logo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x3B0A45));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static String notice() {
        StringBuilder notice = new StringBuilder();
        for (int paragraph = 0; paragraph < 16; paragraph++) {
            notice.append("Paragraph0x").append(paragraph).append(' ');
            notice.append("All prices are without tax, and nothing here binds anybody before it is signed. ".repeat(6));
            notice.append('\n');
        }
        return notice.toString();
    }
}
