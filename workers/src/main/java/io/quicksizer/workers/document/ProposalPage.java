package io.quicksizer.workers.document;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The model of the PDF's template: words and figures as they are printed, nothing left to decide but loops and
 * conditions. Public within the package because the template engine reads it by name.
 *
 * @param t words by key
 * @param language tag of the language
 * @param palette colours
 * @param title title of the file
 * @param subject subject of the file
 * @param header customer, engagement and sender
 * @param look logo and texts of the organisation
 * @param running line at the top of later pages, shortened
 * @param foot revision and hash for the last line of each page
 * @param approved whether the revision is approved
 * @param status the status in words
 * @param cover figures of the first page
 * @param yearHeadings headings of the year columns
 * @param columns columns of the total and the years
 * @param serviceColumns column of the days of services
 * @param groups scenarios by scope type
 * @param totals figures of the totals row: total, then years
 * @param origins whether the tables of services have columns for their external ids and for where their days come from,
 *     as in the internal edition
 * @param details services by scenario
 * @param offers alternatives offered beside it
 * @param deferred what is kept for later
 * @param notes texts of several lines
 * @param warnings messages
 * @param signOff levels of sign-off
 * @param method how figures are computed, a paragraph each
 */
@ReadByTemplates
public record ProposalPage(
        Map<String, String> t,
        String language,
        Colours palette,
        String title,
        String subject,
        Header header,
        Look look,
        String running,
        String foot,
        boolean approved,
        String status,
        Cover cover,
        List<String> yearHeadings,
        Columns columns,
        Columns serviceColumns,
        List<Group> groups,
        List<String> totals,
        boolean origins,
        List<Detail> details,
        List<Offered> offers,
        Deferred deferred,
        List<Fact> notes,
        List<String> warnings,
        List<Level> signOff,
        List<String> method) {

    /**
     * The customer, the engagement and the sender.
     *
     * @param product brand line
     * @param owner display name of the owner
     */
    public record Header(String product, String customer, String engagement, String owner) {}

    /**
     * An alternative.
     *
     * @param summary duration, spread and days in words
     * @param yearHeadings headings of its year columns
     * @param columns columns of the total and the years
     * @param rows its line items
     * @param totals figures of the totals row
     * @param deferred sentence about what it keeps for later; empty if that is nothing
     */
    public record Offered(
            String name,
            String summary,
            List<String> yearHeadings,
            Columns columns,
            Split<Line> rows,
            List<String> totals,
            String deferred) {}

    /**
     * Line items that are kept for later.
     *
     * @param lines its line items
     * @param figures whether sizes and days are printed, as in the internal edition
     * @param columns column of the days
     */
    public record Deferred(List<DeferredLine> lines, boolean figures, Columns columns) {}

    /**
     * A line item that is kept for later.
     *
     * @param days empty in an edition for the customer, as is the size
     */
    public record DeferredLine(String scopeType, String name, String size, String days) {}

    /**
     * Colours as the style sheet writes them.
     *
     * @param accent the one accent colour
     * @param tint its light shade
     * @param caution colour of warnings
     */
    public record Colours(String accent, String tint, String caution) {}

    /**
     * Logo and texts of the organisation.
     *
     * @param logo address of the logo, empty for none
     * @param width of the logo in millimetres
     * @param height of the logo in millimetres
     * @param cover text of the first page, empty for none
     * @param legal legal notice, empty for none
     */
    public record Look(String logo, String width, String height, String cover, String legal) {}

    /**
     * The content of the first page.
     *
     * @param days the big figure
     * @param total the same as the sum of the years
     * @param daysSize size of the big figure in points
     * @param share sum of the years' percentages
     * @param titleSize size of the customer's name in points
     * @param lines what it covers, a line each
     * @param bars one per contract year
     * @param label size in points of the figures over the bars, empty for none
     * @param years columns of share and days of the years
     * @param scope one per scope type
     * @param scopeColumns columns of number and days of the scope types
     * @param facts label and value
     * @param contact whom to ask, with line breaks; empty for nobody
     */
    public record Cover(
            String days,
            String total,
            String daysSize,
            String share,
            String titleSize,
            List<String> lines,
            List<Bar> bars,
            String label,
            Columns years,
            List<Scope> scope,
            Columns scopeColumns,
            List<Fact> facts,
            String contact) {}

    /**
     * Columns of figures.
     *
     * @param size type size in points
     * @param widths width of each in millimetres
     * @param total width of all in millimetres
     */
    public record Columns(String size, List<String> widths, String total) {}

    /**
     * One contract year as bar and table row.
     *
     * @param year its name
     * @param share its percentage
     * @param days its days
     * @param height of the bar in points
     */
    public record Bar(String year, String share, String days, String height) {}

    /**
     * One scope type with a bar.
     *
     * @param name of the scope type
     * @param scenarios how many
     * @param days sum
     * @param width of the bar in percent of the longest
     */
    public record Scope(String name, String scenarios, String days, String width) {}

    /**
     * One line of facts.
     *
     * @param label what
     * @param value its value, with line breaks
     */
    public record Fact(String label, String value) {}

    /**
     * The scenarios of one scope type.
     *
     * @param name scope type
     * @param rows its scenarios
     * @param subtotalLabel words of the subtotal
     * @param subtotal total, then years; empty where a single row says it already
     */
    public record Group(String name, Split<Line> rows, String subtotalLabel, List<String> subtotal) {}

    /**
     * One scenario with its figures.
     *
     * @param name scenario
     * @param size label
     * @param figures total, then years
     */
    public record Line(String name, String size, List<String> figures) {}

    /**
     * The content of one scenario.
     *
     * @param name scenario
     * @param summary size, number of services and days in one line
     * @param remark what a reader should know about the sum, or empty
     * @param services its services
     * @param small whether it should fit on one page
     * @param days sum of the services
     */
    public record Detail(
            String name, String summary, String remark, Split<Service> services, boolean small, String days) {}

    /**
     * One service of a scenario.
     *
     * @param section its section
     * @param name service
     * @param crmId external id
     * @param source where the days come from
     * @param days its days
     * @param note remark or empty
     */
    public record Service(String section, String name, String crmId, String source, String days, String note) {}

    /**
     * One level of sign-off.
     *
     * @param level its number
     * @param label level and group
     * @param group who may decide
     * @param decision in words
     * @param open whether it waits for a decision
     * @param granted whether it is a yes for this content
     * @param by who decided
     * @param at when, or empty
     * @param comment with its line breaks, or empty
     * @param content hash of the content that was decided on, short
     * @param remark that the decision holds for other content, or was carried over; or empty
     */
    public record Level(
            String level,
            String label,
            String group,
            String decision,
            boolean open,
            boolean granted,
            String by,
            String at,
            String comment,
            String content,
            String remark) {}

    /** Returns whether there are levels of sign-off and each said yes to exactly this content. */
    public boolean isSignedForThisContent() {
        return !signOff.isEmpty() && signOff.stream().allMatch(Level::granted);
    }

    /** The same page with a sentence about characters that could not be printed. */
    ProposalPage withReplaced(SortedSet<String> characters, DocumentTexts texts) {
        List<String> more = new java.util.ArrayList<>(method);
        more.add(texts.get("method.replaced", String.join(", ", characters)));
        return new ProposalPage(
                t,
                language,
                palette,
                title,
                subject,
                header,
                look,
                running,
                foot,
                approved,
                status,
                cover,
                yearHeadings,
                columns,
                serviceColumns,
                groups,
                totals,
                origins,
                details,
                offers,
                deferred,
                notes,
                warnings,
                signOff,
                List.copyOf(more));
    }
}
