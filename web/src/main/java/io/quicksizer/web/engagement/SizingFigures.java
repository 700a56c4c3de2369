package io.quicksizer.web.engagement;

import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The current sizing.
 *
 * @param total days
 * @param years contract years; their days add up to the total
 * @param deferred deferred line items, without days per contract year; not in the total
 * @param deferredDays days of the deferred line items
 * @param warnings in the reader's language
 */
@ReadByTemplates
public record SizingFigures(
        BigDecimal total,
        List<Year> years,
        List<Line> lines,
        List<Line> deferred,
        BigDecimal deferredDays,
        List<String> warnings) {
    private static final int TALLEST = 48;

    /**
     * A contract year.
     *
     * @param number from 1
     * @param percent share of the days
     * @param height height of its bar in the chart, 0 to 48
     */
    public record Year(int number, BigDecimal percent, BigDecimal days, BigDecimal height) {}

    /**
     * A line item with its days.
     *
     * @param sized whether a size has been chosen
     */
    public record Line(String key, String name, String size, boolean sized, BigDecimal days, List<BigDecimal> years) {}

    static SizingFigures of(EngagementView view, List<String> warnings) {
        return new SizingFigures(
                view.figures().total().toBigDecimal(),
                years(view),
                view.figures().rows().stream()
                        .map(row -> line(row, Days.numbers(row.years()), view))
                        .toList(),
                view.deferred().rows().stream()
                        .map(row -> line(row, List.of(), view))
                        .toList(),
                view.deferred().total().toBigDecimal(),
                warnings);
    }

    private static List<Year> years(EngagementView view) {
        List<BigDecimal> percents = view.state().spreadOrDefault().percents();
        List<BigDecimal> days = Days.numbers(view.figures().years());
        BigDecimal most = days.stream().reduce(BigDecimal.ONE, BigDecimal::max);
        return IntStream.range(0, view.state().years().count())
                .mapToObj(i -> new Year(
                        i + 1,
                        percents.get(i),
                        days.get(i),
                        days.get(i).multiply(BigDecimal.valueOf(TALLEST)).divide(most, 1, RoundingMode.HALF_UP)))
                .toList();
    }

    private static Line line(SizedLineItem row, List<BigDecimal> years, EngagementView view) {
        String key = row.item().key();
        return new Line(
                key,
                row.item().name(),
                row.size().label(),
                view.state().size(key).isPresent(),
                row.total().toBigDecimal(),
                years);
    }
}
