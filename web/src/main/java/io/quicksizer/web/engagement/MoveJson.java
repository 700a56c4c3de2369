package io.quicksizer.web.engagement;

import io.quicksizer.workers.engagement.CatalogueMove;
import io.quicksizer.workers.engagement.MovingEngagement.Preview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preview of a move.
 *
 * @param version value for If-Match
 * @param from number of the catalogue version in use
 * @param to number of the published version; equal to {@code from} if there is nothing to move to
 * @param movable whether the engagement can be moved now
 */
@Schema(name = "Move")
record MoveJson(
        long version,
        int from,
        int to,
        boolean movable,
        List<Line> lineItems,
        List<String> goneServices,
        @Nullable Figures before,
        @Nullable Figures after) {

    /**
     * A line item that changes.
     *
     * @param deferred whether it is deferred, so that its days are in no total
     * @param after null if the line item would be dropped
     */
    @Schema(name = "MoveLineItem")
    record Line(
            String key,
            String name,
            String size,
            boolean deferred,
            BigDecimal before,
            @Nullable BigDecimal after) {}

    /** Days in total and per contract year. */
    @Schema(name = "MoveFigures")
    record Figures(BigDecimal days, List<BigDecimal> years) {
        static Figures of(CatalogueMove.Figures figures) {
            return new Figures(figures.total(), figures.years());
        }
    }

    static MoveJson of(Preview preview) {
        long version = preview.engagement().version();
        int from = preview.engagement().catalogueNumber();
        return preview.move()
                .map(move -> new MoveJson(
                        version,
                        from,
                        move.to(),
                        preview.movable(),
                        move.lines().stream()
                                .map(line -> new Line(
                                        line.key(),
                                        line.name(),
                                        line.size(),
                                        line.deferred(),
                                        line.before(),
                                        line.after().orElse(null)))
                                .toList(),
                        move.goneServices(),
                        Figures.of(move.before()),
                        Figures.of(move.after())))
                .orElseGet(() -> new MoveJson(version, from, from, false, List.of(), List.of(), null, null));
    }
}
