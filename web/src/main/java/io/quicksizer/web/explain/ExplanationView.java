package io.quicksizer.web.explain;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure and its chain as the page shows it.
 *
 * @param heading what the figure is
 * @param chain from the screen back to the workbook
 * @param back where the figure belongs
 */
@ReadByTemplates
public record ExplanationView(String heading, BigDecimal days, List<LinkView> chain, Way back) {

    /**
     * One link of the chain.
     *
     * @param rule number of the rule of the domain that it follows; 0 for none
     * @param heading what it says in a few words
     * @param sentences what it says in full
     * @param parts what the figure is made of; empty for most links
     * @param ways links to go on from here
     */
    public record LinkView(int rule, String heading, List<String> sentences, List<PartView> parts, List<Way> ways) {}

    /**
     * A figure that another one is made of.
     *
     * @param href its own explanation
     */
    public record PartView(String name, BigDecimal days, String href) {}

    /**
     * A way to follow.
     *
     * @param href where it leads
     * @param here whether it opens in the same panel
     */
    public record Way(String text, String href, boolean here) {}
}
