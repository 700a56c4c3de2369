package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a proposal says, as it was frozen with a revision. Documents show these figures as given: they add up, but
 * never calculate days. A proposal whose figures don't add up ({@code docs/domain.md, rule 4}) cannot exist.
 *
 * <p>All days are person-days from 0 up, with at most two decimals. DocumentTexts may be empty but not null.
 *
 * @param header who it is for and by whom
 * @param brand how the organisation that sends it wants it to look
 * @param catalogue what the figures come from
 * @param revision the frozen snapshot and its status
 * @param plan contract years and spread
 * @param scopeTypes names of the scope types that are covered, in the order of the catalogue
 * @param rows line items in the order to print; rows of one scope type are adjacent
 * @param totals sums of all rows
 * @param warnings messages an approver saw, in the reader's language
 * @param approvals decisions taken and still open, lowest level first
 * @param people names of the people by their user names; whoever is missing is printed by the user name
 * @param offers alternatives offered beside it; they don't count in the totals
 * @param deferred line items that are no part of it, because they are kept for later
 */
public record Proposal(
        Header header,
        Brand brand,
        Catalogue catalogue,
        Revision revision,
        Plan plan,
        List<String> scopeTypes,
        List<Row> rows,
        Totals totals,
        List<String> warnings,
        List<Approval> approvals,
        Map<String, String> people,
        List<Offer> offers,
        List<Deferred> deferred) {

    /** A proposal that defers nothing. */
    public Proposal(
            Header header,
            Brand brand,
            Catalogue catalogue,
            Revision revision,
            Plan plan,
            List<String> scopeTypes,
            List<Row> rows,
            Totals totals,
            List<String> warnings,
            List<Approval> approvals,
            Map<String, String> people,
            List<Offer> offers) {
        this(
                header,
                brand,
                catalogue,
                revision,
                plan,
                scopeTypes,
                rows,
                totals,
                warnings,
                approvals,
                people,
                offers,
                List.of());
    }

    /**
     * @throws IllegalArgumentException if a row does not have one figure per contract year, or rows and totals don't
     *     add up
     */
    public Proposal {
        scopeTypes = List.copyOf(scopeTypes);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
        approvals = List.copyOf(approvals);
        people = Map.copyOf(people);
        offers = List.copyOf(offers);
        deferred = List.copyOf(deferred);
        Figures.requireAddingUp(plan, rows, totals);
    }

    /** Returns whether the proposal or an alternative keeps line items for later. */
    public boolean isAnythingDeferred() {
        return !deferred.isEmpty()
                || offers.stream().anyMatch(offer -> !offer.deferred().isEmpty());
    }

    /** Name of a person. */
    public String person(String userName) {
        return people.getOrDefault(userName, userName);
    }

    /**
     * Edition for the customer: without internal texts, without warnings for the approver, without comments on
     * sign-offs, without the file name of the catalogue, and without sizes and days of what is kept for later. The
     * renderers leave out the columns with the external ids of services and where their days come from.
     */
    public Proposal forCustomer() {
        return new Proposal(
                header.forCustomer(),
                brand,
                new Catalogue(catalogue.version(), ""),
                revision,
                plan,
                scopeTypes,
                rows,
                totals,
                List.of(),
                approvals.stream().map(Approval::forCustomer).toList(),
                people,
                offers.stream().map(Offer::forCustomer).toList(),
                deferred.stream().map(Deferred::forCustomer).toList());
    }

    /**
     * The look of the documents of an organisation or one of its teams. Its name is the header's brand line.
     *
     * @param accent colour as {@code #rrggbb}; empty for the product's own
     * @param logo a PNG in Base64; empty for none
     * @param contact whom to ask, with line breaks; may be empty
     * @param cover text on the first page, with line breaks; may be empty
     * @param legal legal notice, with line breaks; may be empty
     */
    public record Brand(String accent, String logo, String contact, String cover, String legal) {
        /** The product's own look. */
        public static final Brand NONE = new Brand("", "", "", "", "");
    }

    /** The status of a revision. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED,
        WITHDRAWN
    }

    /** The result of one level of sign-off. */
    public enum Decision {
        PENDING,
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED
    }

    /** The place where the days of a service come from. */
    public enum Source {
        TEMPLATE,
        OVERRIDE,
        CUSTOM,
        FREE_TEXT
    }

    /**
     * The person who a proposal is for and who made it.
     *
     * @param product brand line of the document
     * @param customer for whom
     * @param engagement name of the engagement
     * @param texts what else the planner wrote about it
     * @param owner who prepared it
     */
    public record Header(String product, String customer, String engagement, List<Text> texts, String owner) {

        /** Copies the list. */
        public Header {
            texts = List.copyOf(texts);
        }

        private Header forCustomer() {
            return new Header(
                    product,
                    customer,
                    engagement,
                    texts.stream().filter(text -> !text.internal()).toList(),
                    owner);
        }
    }

    /**
     * A text about the engagement.
     *
     * @param key of its label
     * @param content may be empty
     * @param multiline whether it may have line breaks
     * @param internal whether it is kept from the customer
     */
    public record Text(String key, String content, boolean multiline, boolean internal) {}

    /**
     * The origin of the figures.
     *
     * @param version number of the published catalogue version
     * @param source name of the workbook or source it was imported from; empty in an edition for the customer
     */
    public record Catalogue(int version, String source) {}

    /**
     * The frozen snapshot and its status.
     *
     * @param number counts from 1 within the engagement
     * @param contentHash SHA-256 of the frozen content as hex digits
     * @param submittedBy user name
     * @param submittedAt when it was frozen; also the date of the document
     * @param status status of the snapshot
     * @param validUntil last day on which the proposal holds, or null if it does not end
     */
    public record Revision(
            int number,
            String contentHash,
            String submittedBy,
            Instant submittedAt,
            Status status,
            @Nullable LocalDate validUntil) {

        /** Returns whether every level has signed; anything else is printed as not approved. */
        public boolean approved() {
            return status == Status.APPROVED;
        }
    }

    /**
     * Contract years and how the days spread over them.
     *
     * @param years contract years, 1 to 5
     * @param spread percentage of each year, 0 to 100, one per year
     */
    public record Plan(int years, List<BigDecimal> spread) {

        /** @throws IllegalArgumentException if years is not 1 to 5, or the spread has another length */
        public Plan {
            spread = List.copyOf(spread);
            if (years < 1 || years > 5 || spread.size() != years) {
                throw new IllegalArgumentException("a plan has 1 to 5 years and one percentage for each");
            }
        }
    }

    /**
     * An alternative that is offered beside the proposal.
     *
     * @param name of the alternative
     * @param plan its contract years and spread
     * @param rows its line items, without services
     * @param totals sums of its rows
     * @param deferred line items that are no part of it, because they are kept for later
     */
    public record Offer(String name, Plan plan, List<Row> rows, Totals totals, List<Deferred> deferred) {

        /** An alternative that defers nothing. */
        public Offer(String name, Plan plan, List<Row> rows, Totals totals) {
            this(name, plan, rows, totals, List.of());
        }

        /** @throws IllegalArgumentException if rows and totals don't add up */
        public Offer {
            rows = List.copyOf(rows);
            deferred = List.copyOf(deferred);
            Figures.requireAddingUp(plan, rows, totals);
        }

        private Offer forCustomer() {
            return new Offer(
                    name,
                    plan,
                    rows,
                    totals,
                    deferred.stream().map(Deferred::forCustomer).toList());
        }
    }

    /**
     * A line item that is kept for later.
     *
     * @param scopeType name of its scope type
     * @param name of the line item
     * @param size label of the size; empty in an edition for the customer
     * @param days total at that size, which counts nowhere; null in an edition for the customer
     */
    public record Deferred(
            String scopeType,
            String name,
            String size,
            @Nullable BigDecimal days) {

        private Deferred forCustomer() {
            return new Deferred(scopeType, name, "", null);
        }
    }

    /**
     * One line item.
     *
     * @param scopeType name of its scope type
     * @param name name of the line item
     * @param size label of the size, for example {@code M} or {@code Custom}
     * @param days total
     * @param years days of each contract year
     * @param services what is inside, empty for a totals-only line item
     */
    public record Row(
            String scopeType,
            String name,
            String size,
            BigDecimal days,
            List<BigDecimal> years,
            List<ServiceDays> services) {

        /** Copies the lists. */
        public Row {
            Figures.requireDays(days);
            years = List.copyOf(years);
            years.forEach(Figures::requireDays);
            services = List.copyOf(services);
        }
    }

    /**
     * The totals of all line items.
     *
     * @param days sum of all line items
     * @param years sum of all line items for each contract year
     */
    public record Totals(BigDecimal days, List<BigDecimal> years) {

        /** Copies the list. */
        public Totals {
            Figures.requireDays(days);
            years = List.copyOf(years);
            years.forEach(Figures::requireDays);
        }
    }

    /**
     * One service of a line item at the chosen size.
     *
     * @param section group of the service, or empty
     * @param service name
     * @param crmId external id, or empty for free text
     * @param days effective days
     * @param source where the days come from
     * @param note remark, or empty
     * @param collapsed whether the workbook shows the row folded away; it counts all the same
     */
    public record ServiceDays(
            String section,
            String service,
            String crmId,
            BigDecimal days,
            Source source,
            String note,
            boolean collapsed) {

        /** Checks the days. */
        public ServiceDays {
            Figures.requireDays(days);
        }
    }

    /**
     * One level of sign-off.
     *
     * @param level counts from 1
     * @param group who may decide
     * @param decision what was decided, or PENDING
     * @param actor who decided, empty while pending
     * @param at when it was decided, null while pending
     * @param comment what the approver said, or empty
     * @param contentHash content that was decided on; it holds for no other
     * @param actingFor the approver for whom it was decided, or empty
     * @param carriedFrom number of the revision that was decided on, if it states the same and the decision was carried
     *     over from it; 0 if this one was decided on
     */
    public record Approval(
            int level,
            String group,
            Decision decision,
            String actor,
            @Nullable Instant at,
            String comment,
            String contentHash,
            String actingFor,
            int carriedFrom) {

        /** A decision on this revision in the own right. */
        public Approval(
                int level,
                String group,
                Decision decision,
                String actor,
                @Nullable Instant at,
                String comment,
                String contentHash) {
            this(level, group, decision, actor, at, comment, contentHash, "", 0);
        }

        private Approval forCustomer() {
            return new Approval(level, group, decision, actor, at, "", contentHash, actingFor, carriedFrom);
        }
    }
}
