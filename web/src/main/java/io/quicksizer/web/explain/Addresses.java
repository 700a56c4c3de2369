package io.quicksizer.web.explain;

import io.quicksizer.workers.explain.Chosen;
import io.quicksizer.workers.explain.Figure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The addresses of a chain's links.
 *
 * @param explain path that explains the figures of the same thing
 * @param engagement path of the engagement; empty for a figure of the catalogue
 */
record Addresses(String explain, String engagement, int catalogue) {

    /** Explains a figure of the same sizing, or of the same version of the catalogue. */
    String figure(Figure figure) {
        boolean inCatalogue = figure instanceof Figure.Scenario || figure instanceof Figure.ScenarioService;
        return inCatalogue ? catalogueFigure(figure) : explain + "?figure=" + encoded(figure);
    }

    String catalogueFigure(Figure figure) {
        return "/catalogue/explain?figure=" + encoded(figure) + "&version=" + catalogue;
    }

    /** The step's page, where its entry is shown. */
    String step(Chosen by) {
        return engagement + "/steps/" + by.step().name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(Figure figure) {
        return URLEncoder.encode(figure.text(), StandardCharsets.UTF_8);
    }
}
