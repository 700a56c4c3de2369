package io.quicksizer.workers.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a revision states, self-contained: it can be read, exported and recomputed without the engagement or
 * the catalogue it came from. The revision's number is not part of it, so that two revisions that state the same have
 * the same hash.
 *
 * @param format version of this structure, so that old revisions stay readable
 * @param catalogue the catalogue version the figures come from
 * @param context what the planner said about the engagement
 * @param durationYears contract years, 1..5
 * @param spread percent per contract year, as many as there are years, exactly 100.00 in total
 * @param rows the chosen line items in the catalogue's order
 * @param totals days of all rows
 * @param warnings what the approver has to know
 * @param facts the inputs of the approval policy
 * @param issue words and terms that documents print beside them; null in a content of format 1, which printed the same
 *     for every revision
 * @param offers alternatives that are offered beside this sizing; null if there are none, as in every content of
 *     formats 1 and 2
 * @param deferred line items that are kept for later, in the catalogue's order and without days per contract year; no
 *     part of {@code rows}, totals, warnings and facts; null if there are none, as in every content before format 5
 */
public record FrozenSizing(
        int format,
        String engagementId,
        Catalogue catalogue,
        Context context,
        int durationYears,
        List<BigDecimal> spread,
        List<Row> rows,
        Totals totals,
        List<Warning> warnings,
        Facts facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Issue issue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Offer> offers,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Row> deferred) {

    /** The structure of a content without offers and without a branding. */
    public static final int FORMAT = 2;

    /** The structure of a content with offers and without a branding. */
    static final int FORMAT_WITH_OFFERS = 3;

    /** The structure of a content with a branding, whether it has offers or not. */
    static final int FORMAT_WITH_BRAND = 4;

    /** The structure of a content in which the sizing or an offer defers line items, whatever else it has. */
    static final int FORMAT_WITH_DEFERRED = 5;

    /** The newest structure that this version reads. */
    static final int NEWEST_FORMAT = FORMAT_WITH_DEFERRED;

    /** The oldest structure that has everything which a content states, so that it keeps its hash. */
    static int formatOf(@Nullable Issue issue, List<Offer> offers, List<Row> deferred) {
        if (!deferred.isEmpty() || offers.stream().anyMatch(offer -> offer.deferred() != null)) {
            return FORMAT_WITH_DEFERRED;
        }
        if (issue != null && issue.brand() != null) {
            return FORMAT_WITH_BRAND;
        }
        return offers.isEmpty() ? FORMAT : FORMAT_WITH_OFFERS;
    }

    /**
     * Words and terms of the documents that the planner does not choose.
     *
     * @param product brand line
     * @param validityDays days from the submission on which a customer can rely on the proposal
     * @param brand the look of the organisation; null for the product's own
     */
    public record Issue(
            String product,
            int validityDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Brand brand) {
        /** Brand and terms without a branding, and of every content of format 1. */
        public static final Issue STANDARD = new Issue("Quicksizer", 90, null);
    }

    /**
     * The look of the organisation at the submission, in the language of the documents.
     *
     * @param team the team whose branding it is; empty for the default
     * @param version number of the team's branding
     * @param accent colour as {@code #rrggbb}
     * @param logo SHA-256 of the logo's PNG; empty for none
     * @param contact whom to ask; may be empty
     * @param cover text of the first page; may be empty
     * @param legal legal notice; may be empty
     */
    public record Brand(
            String team, int version, String accent, String logo, String contact, String cover, String legal) {}

    /** Brand and terms that the documents of this content print. */
    public Issue issued() {
        return issue == null ? Issue.STANDARD : issue;
    }

    /** The same statements in another structure. */
    FrozenSizing in(int otherFormat, @Nullable Issue otherIssue) {
        return new FrozenSizing(
                otherFormat,
                engagementId,
                catalogue,
                context,
                durationYears,
                spread,
                rows,
                totals,
                warnings,
                facts,
                otherIssue,
                offers,
                deferred);
    }

    /**
     * Returns whether two contents state the same to the letter, whatever the structure that they were written in. Only
     * then does a signature for one hold for the other.
     */
    public boolean statesTheSameAs(FrozenSizing other) {
        return CanonicalJson.write(in(FORMAT, issued())).equals(CanonicalJson.write(other.in(FORMAT, other.issued())));
    }

    /** Alternatives offered beside this sizing. */
    public List<Offer> offered() {
        return offers == null ? List.of() : offers;
    }

    /** Line items that are kept for later. */
    public List<Row> keptForLater() {
        return deferred == null ? List.of() : deferred;
    }

    /**
     * An alternative that is offered beside this sizing. It does not count in the totals of the sizing; the approval
     * policy decides on the strictest facts of the sizing and of every offer.
     *
     * @param durationYears contract years, 1..5
     * @param spread percent per contract year
     * @param rows its line items in the catalogue's order
     * @param totals days of its rows
     * @param warnings what the approver has to know about it
     * @param facts its inputs of the approval policy
     * @param deferred its line items that are kept for later, as in {@link FrozenSizing}; null if there are none
     */
    public record Offer(
            String name,
            int durationYears,
            List<BigDecimal> spread,
            List<Row> rows,
            Totals totals,
            List<Warning> warnings,
            Facts facts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Row> deferred) {

        /** Line items that are kept for later. */
        public List<Row> keptForLater() {
            return deferred == null ? List.of() : deferred;
        }
    }

    /** @param source name of the workbook it was imported from */
    public record Catalogue(int number, String source) {}

    /**
     * Whom the proposal is for, written as one member for each text and one for the owner.
     *
     * @param texts every text field
     * @param owner user name of the planner who owns the engagement
     */
    public record Context(Map<ContextText, String> texts, String owner) {
        private static final String OWNER = "owner";

        /** Texts that every revision states. Later ones are stated if they have content, so that hashes stay. */
        private static final Set<ContextText> ALWAYS = EnumSet.range(ContextText.NAME, ContextText.NOTES);

        /** Completes the texts with empty ones. */
        public Context {
            texts = ContextText.complete(texts, "");
        }

        @JsonCreator
        static Context read(Map<String, String> members) {
            return new Context(
                    ContextText.each(field -> members.getOrDefault(field.field(), "")),
                    members.getOrDefault(OWNER, ""));
        }

        @JsonValue
        SortedMap<String, String> members() {
            SortedMap<String, String> members = new TreeMap<>();
            members.put(OWNER, owner);
            texts.forEach((field, text) -> {
                if (ALWAYS.contains(field) || !text.isEmpty()) {
                    members.put(field.field(), text);
                }
            });
            return members;
        }

        /** A text field; may be empty. */
        public String text(ContextText field) {
            return texts.getOrDefault(field, "");
        }

        /** Name of the engagement. */
        public String name() {
            return text(ContextText.NAME);
        }

        public String customer() {
            return text(ContextText.CUSTOMER);
        }
    }

    /**
     * One chosen line item.
     *
     * @param key the catalogue's stable key
     * @param size N/A, S, M, L or CUSTOM as {@code Size} names them
     * @param days total, exact to 0.01 day
     * @param years days per contract year; they add up to {@code days}; empty for a line item that is kept for later
     * @param services what makes up the total; empty for a totals-only line item
     */
    public record Row(
            String key,
            String name,
            String scopeTypeKey,
            String scopeType,
            String size,
            BigDecimal days,
            List<BigDecimal> years,
            List<ServiceDays> services) {}

    /**
     * One service inside a line item.
     *
     * @param key the catalogue's key, or null for a free-text service
     * @param section name of the section, empty for a free-text service
     * @param crmId external id, may be empty
     * @param days effective days, exact to 0.01 day
     * @param source where the figure comes from: TEMPLATE, OVERRIDE, CUSTOM or FREE_TEXT
     * @param note may be empty
     * @param collapsed whether the workbook collapses the row; it counts all the same
     */
    public record ServiceDays(
            @Nullable String key,
            String section,
            String name,
            String crmId,
            BigDecimal days,
            String source,
            String note,
            boolean collapsed) {}

    /** @param years total per contract year; they add up to {@code days} */
    public record Totals(BigDecimal days, List<BigDecimal> years) {}

    /** @param code stable, for translation */
    public record Warning(String code, String message) {}

    /**
     * The facts that the approval policy decides on.
     *
     * @param customShare share of the days that is Custom, 0..1 with four decimals
     * @param yearsBelowMinimum active years below the catalogue's yearly minimum
     */
    public record Facts(BigDecimal customShare, int yearsBelowMinimum) {}
}
