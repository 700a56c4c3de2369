package io.quicksizer.web.sizing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Line items to size.
 *
 * @param durationYears contract years, 1 to 5; 3 if absent
 * @param spread percent per contract year; rescaled to 100; the duration's default if absent
 * @param selections at least one
 */
@Schema(name = "QuickSizeRequest")
record QuickSizeRequest(
        @Schema(description = "Contract years, 1 to 5; 3 if absent", example = "3") @Nullable
        Integer durationYears,

        @Schema(description = "Percent per contract year, rescaled to 100", example = "[50, 25, 25]") @Nullable
        List<@Nullable BigDecimal> spread,

        @Nullable List<@Nullable Selection> selections) {

    /**
     * A line item with its size.
     *
     * @param lineItem key or exact name
     * @param size N/A, S, M, L or CUSTOM
     * @param services custom services of a CUSTOM line item
     */
    @Schema(name = "QuickSizeSelection")
    record Selection(
            @Schema(description = "Key or exact name of a line item", example = "foundation-assessment") @Nullable
            String lineItem,

            @Schema(description = "N/A, S, M, L or CUSTOM", example = "M") @Nullable
            String size,

            @Schema(description = "What a CUSTOM line item is made of") @Nullable
            List<@Nullable Service> services) {}

    /**
     * A custom service.
     *
     * @param service key or exact name
     * @param days person-days, exact to 0.01
     */
    @Schema(name = "QuickSizeService")
    record Service(
            @Schema(description = "Key or exact name of a service", example = "data-migration") @Nullable
            String service,

            @Schema(description = "Person-days, exact to 0.01", example = "12.5") @Nullable
            BigDecimal days) {}
}
