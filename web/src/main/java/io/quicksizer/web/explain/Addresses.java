package io.quicksizer.web.explain;

import io.quicksizer.workers.explain.Chosen;
import io.quicksizer.workers.explain.Figure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Addresses of the links in an explanation.
 *
 * @param explain path that explains figures of the same engagement, revision or catalogue
 * @param engagement path of the engagement; empty for figures of the catalogue
 */
record Addresses(String explain, String engagement, int catalogue) {

    /** Returns the address that explains a figure of the same sizing or of the same catalogue version. */
    String figure(Figure figure) {
        boolean inCatalogue = figure instanceof Figure.Scenario || figure instanceof Figure.ScenarioService;
        return inCatalogue ? catalogueFigure(figure) : explain + "?figure=" + encoded(figure);
    }

    String catalogueFigure(Figure figure) {
        return "/catalogue/explain?figure=" + encoded(figure) + "&version=" + catalogue;
    }

    /** Returns the address of the step in which the choice was made. */
    String step(Chosen by) {
        return engagement + "/steps/" + by.step().name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(Figure figure) {
        return URLEncoder.encode(figure.text(), StandardCharsets.UTF_8);
    }
}
