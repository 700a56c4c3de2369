package io.quicksizer.workers.explain;

import io.quicksizer.workers.sizing.Days;
import java.util.List;

/**
 * Explanation of a figure.
 *
 * @param figure the explained figure
 * @param subject name of the line item, service or scenario; empty for a total
 * @param chain the links from the figure on screen back to the workbook
 */
public record Explanation(Figure figure, String subject, Days days, List<Link> chain) {

    public Explanation {
        chain = List.copyOf(chain);
    }
}
