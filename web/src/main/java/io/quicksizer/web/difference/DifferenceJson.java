package io.quicksizer.web.difference;

import io.quicksizer.workers.difference.Cause;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.RevisionDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two revisions.
 *
 * @param before number of the earlier revision
 * @param after number of the later revision
 * @param changes every changed cell in reading order
 */
@Schema(name = "RevisionDifference")
record DifferenceJson(UUID engagement, int before, int after, List<CellChange> changes) {

    /**
     * A changed cell.
     *
     * @param kind kind of cell
     * @param lineItem key of its line item; null outside of line items
     * @param item key or name of its service, or code of its warning; null if there is none
     * @param year the contract year; null if it has none
     * @param old value in the earlier revision as plain text; null if it has no such cell
     * @param now value in the later revision as plain text; null if it has no such cell
     * @param matters whether it requires another sign-off, which is true for every change
     * @param causes at least one, the most direct first
     */
    @Schema(name = "CellChange")
    record CellChange(
            @Schema(example = "LINE_ITEM_DAYS") String kind,
            @Nullable String lineItem,
            @Nullable String item,
            @Nullable Integer year,
            @Nullable String old,
            @Nullable String now,
            boolean matters,
            List<ChangeCause> causes) {
        static CellChange of(Change change) {
            return new CellChange(
                    change.kind().name(),
                    orNull(change.cell().lineItem()),
                    orNull(change.cell().item()),
                    change.cell().year() == 0 ? null : change.cell().year(),
                    change.before(),
                    change.after(),
                    true,
                    change.causes().stream().map(ChangeCause::of).toList());
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /**
     * A cause.
     *
     * @param kind PERSON, CATALOGUE or RULE
     * @param actor user name; null unless the kind is PERSON
     * @param act name of the step or action; null unless the kind is PERSON
     * @param at time of the action; null unless the kind is PERSON
     * @param from version before; null unless the kind is CATALOGUE
     * @param to version after; null unless the kind is CATALOGUE
     * @param rule NORMALISATION, ROUNDING, YEARLY_MINIMUM, BRANDING or CALCULATION; null unless the kind is RULE
     */
    @Schema(name = "ChangeCause")
    record ChangeCause(
            @Schema(example = "PERSON") String kind,
            @Nullable String actor,
            @Nullable String act,
            @Nullable Instant at,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String rule) {
        static ChangeCause of(Cause cause) {
            return switch (cause) {
                case Cause.Someone(String actor, String act, Instant at) ->
                    new ChangeCause("PERSON", actor, act, at, null, null, null);
                case Cause.Catalogue(int before, int after) ->
                    new ChangeCause("CATALOGUE", null, null, null, before, after, null);
                case Cause.Rule rule -> new ChangeCause("RULE", null, null, null, null, null, rule.name());
            };
        }
    }

    static DifferenceJson of(RevisionDifference difference) {
        return new DifferenceJson(
                difference.after().engagementId(),
                difference.before().number(),
                difference.after().number(),
                difference.changes().stream().map(CellChange::of).toList());
    }
}
