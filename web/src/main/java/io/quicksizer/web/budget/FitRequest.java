package io.quicksizer.web.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget to be used.
 *
 * @param targetDays maximum number of days
 * @param durationYears contract years, 1 to 5; 3 if absent
 * @param spread percent per contract year; rescaled to 100; the duration's default if absent
 * @param strategy balanced, coverage or depth; a proposal for each of them if absent
 * @param lineItems keys or exact names of the line items that may be proposed; all if absent
 */
@Schema(name = "FitRequest")
record FitRequest(
        @Schema(description = "Days not to exceed", example = "300") @Nullable
        BigDecimal targetDays,

        @Schema(description = "Contract years, 1 to 5; 3 if absent", example = "3") @Nullable
        Integer durationYears,

        @Schema(description = "Percent per contract year, rescaled to 100", example = "[50, 25, 25]") @Nullable
        List<@Nullable BigDecimal> spread,

        @Schema(description = "balanced, coverage or depth; all three side by side if absent", example = "balanced")
        @Nullable
        String strategy,

        @Schema(description = "Keys or exact names; all line items if absent") @Nullable
        List<@Nullable String> lineItems) {}
