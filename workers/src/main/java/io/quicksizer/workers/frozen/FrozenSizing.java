package io.quicksizer.workers.frozen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The self-contained content of a revision: it can be read and exported without the engagement or the catalogue from
 * which it came. The revision's number is not part of it, so that two revisions with the same content have the same
 * hash.
 *
 * @param format version of this structure, so that old revisions stay readable
 * @param catalogue the catalogue version from which the figures come
 * @param context the texts about the engagement, and its owner
 * @param durationYears contract years, 1..5
 * @param spread percent per contract year, as many as there are years, exactly 100.00 in total
 * @param rows the chosen line items in the catalogue's order
 * @param totals days of all rows
 * @param warnings warnings for the approver
 * @param facts the inputs of the approval policy
 * @param issue brand and terms that documents print; null in content of format 1, whose documents all printed the same
 * @param offers alternatives that are offered beside this sizing; null if there are none, as always in formats 1 and 2
 * @param deferred deferred line items, in the catalogue's order and without days per contract year; not part of
 *     {@code rows}, totals, warnings and facts; null if there are none, as always before format 5
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

    /** The format of content without offers, branding and deferred line items. */
    public static final int FORMAT = 2;

    /** The format of content with offers, but without branding and deferred line items. */
    static final int FORMAT_WITH_OFFERS = 3;

    /** The format of content with branding, with or without offers, but without deferred line items. */
    static final int FORMAT_WITH_BRAND = 4;

    /** The format of content with deferred line items in the sizing or an offer, whatever else it contains. */
    static final int FORMAT_WITH_DEFERRED = 5;

    /** The format of content whose documents print times in another zone than UTC, whatever else it contains. */
    static final int FORMAT_WITH_ZONE = 6;

    /** The newest format that this version of the product reads. */
    static final int NEWEST_FORMAT = FORMAT_WITH_ZONE;

    /** Returns the oldest format that can represent the content, so that the hash of existing content never changes. */
    public static int formatOf(@Nullable Issue issue, List<Offer> offers, List<Row> deferred) {
        if (issue != null && issue.zone() != null) {
            return FORMAT_WITH_ZONE;
        }
        if (!deferred.isEmpty() || offers.stream().anyMatch(offer -> offer.deferred() != null)) {
            return FORMAT_WITH_DEFERRED;
        }
        if (issue != null && issue.brand() != null) {
            return FORMAT_WITH_BRAND;
        }
        return offers.isEmpty() ? FORMAT : FORMAT_WITH_OFFERS;
    }

    /**
     * The brand and terms of the documents, which the planner does not choose.
     *
     * @param product name of the product in the brand line
     * @param validityDays number of days from the submission for which the proposal is valid
     * @param brand appearance and texts of the organisation; null for the product's own
     * @param zone id of the time zone in which documents print times; null for UTC, as always before format 6
     */
    public record Issue(
            String product,
            int validityDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Brand brand,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String zone) {
        /** The brand and terms if there is no branding, with times in UTC, and of all content of format 1. */
        public static final Issue STANDARD = new Issue("Quicksizer", 90, null, null);

        /** Returns the time zone in which documents print times. */
        public ZoneId printedZone() {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        }

        /** Returns the same with times in a zone. */
        public Issue printedAt(ZoneId otherZone) {
            boolean standard = otherZone.normalized().equals(ZoneOffset.UTC);
            return new Issue(product, validityDays, brand, standard ? null : otherZone.getId());
        }
    }

    /**
     * The organisation's branding at the submission, in the language of the documents.
     *
     * @param team the team whose branding it is; empty for the default
     * @param version number of the team's branding
     * @param accent colour as {@code #rrggbb}
     * @param logo SHA-256 of the logo's PNG; empty for none
     * @param contact contact details; may be empty
     * @param cover text of the cover page; may be empty
     * @param legal legal notice; may be empty
     */
    public record Brand(
            String team, int version, String accent, String logo, String contact, String cover, String legal) {}

    /** Returns the brand and terms that the documents of this content print. */
    public Issue issued() {
        return issue == null ? Issue.STANDARD : issue;
    }

    /** Returns the same content in another format. */
    public FrozenSizing in(int otherFormat, @Nullable Issue otherIssue) {
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
     * Returns whether two contents are identical except for their format. Only then is a signature for one valid for
     * the other.
     */
    public boolean statesTheSameAs(FrozenSizing other) {
        return CanonicalJson.write(in(FORMAT, issued())).equals(CanonicalJson.write(other.in(FORMAT, other.issued())));
    }

    /** Returns the alternatives offered beside this sizing. */
    public List<Offer> offered() {
        return offers == null ? List.of() : offers;
    }

    /** Returns the deferred line items. */
    public List<Row> keptForLater() {
        return deferred == null ? List.of() : deferred;
    }

    /**
     * An alternative that is offered beside this sizing. It is not included in the totals of the sizing. The approval
     * policy decides on the highest of each fact among the sizing and all offers.
     *
     * @param durationYears contract years, 1..5
     * @param spread percent per contract year
     * @param rows its line items in the catalogue's order
     * @param totals days of its rows
     * @param warnings its warnings for the approver
     * @param facts its inputs of the approval policy
     * @param deferred its deferred line items, as in {@link FrozenSizing}; null if there are none
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

        /** Returns the deferred line items. */
        public List<Row> keptForLater() {
            return deferred == null ? List.of() : deferred;
        }
    }

    /** @param source name of the workbook from which it was imported */
    public record Catalogue(int number, String source) {}

    /**
     * The customer and the other texts of the proposal, serialised as one member for each text and one for the owner.
     *
     * @param texts all text fields
     * @param owner user name of the planner who owns the engagement
     */
    public record Context(Map<ContextText, String> texts, String owner) {
        private static final String OWNER = "owner";

        /**
         * Texts that every revision contains. Fields added later are written only if they are not empty, so that
         * existing hashes stay valid.
         */
        private static final Set<ContextText> ALWAYS = EnumSet.range(ContextText.NAME, ContextText.NOTES);

        /** Sets the missing texts to empty ones. */
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

        /** Returns a text field; may be empty. */
        public String text(ContextText field) {
            return texts.getOrDefault(field, "");
        }

        /** Returns the name of the engagement. */
        public String name() {
            return text(ContextText.NAME);
        }

        public String customer() {
            return text(ContextText.CUSTOMER);
        }
    }

    /**
     * A chosen line item.
     *
     * @param key the catalogue's stable key
     * @param size N/A, S, M, L or CUSTOM as {@code Size} names them
     * @param days total, exact to 0.01 day
     * @param years days per contract year; they add up to {@code days}; empty for a deferred line item
     * @param services the services that make up the total; empty for a totals-only line item
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
     * A service of a line item.
     *
     * @param key the catalogue's key, or null for a free-text service
     * @param section name of the section; empty for a free-text service
     * @param crmId external id; may be empty
     * @param days effective days, exact to 0.01 day
     * @param source origin of the days: TEMPLATE, OVERRIDE, CUSTOM or FREE_TEXT
     * @param note may be empty
     * @param collapsed whether the row is collapsed in the workbook; it counts nevertheless
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

    /** @param code stable code, for translation */
    public record Warning(String code, String message) {}

    /**
     * The facts on which the approval policy decides.
     *
     * @param customShare share of Custom in the days, 0..1 with four decimals
     * @param yearsBelowMinimum number of contract years below the catalogue's yearly minimum
     */
    public record Facts(BigDecimal customShare, int yearsBelowMinimum) {}
}
