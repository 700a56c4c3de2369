package io.quicksizer.ops.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The size at which a page is looked at, and what is wrong with it there. */
enum Looks {
    DESKTOP(1280, 900),
    TABLET(768, 1024),
    PHONE(390, 844),

    /** A desktop of 1280 by 1024 at 400 %. */
    ZOOMED(320, 256),

    /** A4 between its margins. */
    PAPER(718, 1000);

    private static final String NEXT_FRAME =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";

    /** The last row of the wizard stays in view above fields, which a person scrolls away and axe takes for hidden. */
    private static final String VIOLATIONS = """
            async runOnly => {
              document.querySelectorAll('.wizard-foot').forEach(foot => { foot.style.position = 'static'; });
              const {violations} = await axe.run(document, {runOnly, resultTypes: ['violations']});
              return violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 300)}`);
            }""";

    private static final Map<String, Object> WCAG =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));

    private final int width;
    private final int height;

    Looks(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Gives the page the size of this look. */
    void on(Page page) {
        page.setViewportSize(width, height);
    }

    /** Returns the violations of WCAG 2.2 A and AA, and content beyond the right edge, in the size of this look. */
    List<String> faults(Page page) {
        var faults = new ArrayList<>(overflow(page));
        faults.addAll(violations(page, WCAG));
        return faults;
    }

    /** Returns the content beyond the right edge in the size of this look. */
    List<String> overflow(Page page) {
        on(page);
        page.evaluate(NEXT_FRAME);
        int pixels = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels == 0 ? List.of() : List.of(pixels + " pixels beyond the right edge at " + width);
    }

    /** Returns texts without contrast in the dark scheme, at the current size. */
    static List<String> faultsInTheDark(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(NEXT_FRAME);
        var faults = violations(page, CONTRAST);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    /** Returns the content beyond the right edge of the paper. */
    static List<String> faultsOnPaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var faults = PAPER.overflow(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(VIOLATIONS, rules);
    }
}
