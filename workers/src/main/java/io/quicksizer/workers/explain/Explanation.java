package io.quicksizer.workers.explain;

import io.quicksizer.workers.sizing.Days;
import java.util.List;

/**
 * The origin of a figure.
 *
 * @param figure which one
 * @param subject name of the line item, service or scenario; empty for a total
 * @param chain from the screen back to the workbook
 */
public record Explanation(Figure figure, String subject, Days days, List<Link> chain) {

    public Explanation {
        chain = List.copyOf(chain);
    }
}
