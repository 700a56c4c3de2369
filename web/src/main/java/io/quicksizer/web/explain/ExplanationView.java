package io.quicksizer.web.explain;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;

/**
 * Explanation of a figure.
 *
 * @param heading name of the figure
 * @param chain from the figure shown back to the workbook
 * @param back link to where the figure belongs
 */
@ReadByTemplates
public record ExplanationView(String heading, BigDecimal days, List<LinkView> chain, Way back) {

    /**
     * An element of the chain.
     *
     * @param rule number of the rule in docs/domain.md that it follows; 0 for none
     * @param heading short summary
     * @param sentences full text
     * @param parts the addends of the figure; empty for most elements
     * @param ways links to further explanations and pages
     */
    public record LinkView(int rule, String heading, List<String> sentences, List<PartView> parts, List<Way> ways) {}

    /**
     * An addend of a figure.
     *
     * @param href address of its own explanation
     */
    public record PartView(String name, BigDecimal days, String href) {}

    /**
     * A link.
     *
     * @param href its target
     * @param here whether it opens in the same panel
     */
    public record Way(String text, String href, boolean here) {}
}
