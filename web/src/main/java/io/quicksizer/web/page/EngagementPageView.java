package io.quicksizer.web.page;

import io.quicksizer.web.frame.StatusWord;
import io.quicksizer.web.frame.When;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.Warning;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the engagement page shows besides its revisions.
 *
 * @param step name of the step that waits for somebody, or empty
 * @param spread percent per year, as text
 * @param years 1, 2, … up to the duration
 * @param yearTotals days per contract year; they add up to {@code total}
 * @param warnings English sentences
 */
public record EngagementPageView(
        String name,
        String customer,
        String opportunity,
        String notes,
        String owner,
        String team,
        StatusWord status,
        int catalogue,
        String step,
        boolean onItsWay,
        String spread,
        List<Integer> years,
        List<Line> lines,
        String total,
        List<String> yearTotals,
        List<String> warnings,
        When updated) {

    /**
     * A line item with its days.
     *
     * @param sized false while no size has been chosen
     * @param days as text, without trailing zeros
     */
    public record Line(String name, String size, boolean sized, String days, List<String> years) {}

    static EngagementPageView of(EngagementView view, Locale locale) {
        return new EngagementPageView(
                view.state().context().name(),
                view.state().context().customer(),
                view.state().context().opportunity(),
                view.state().context().notes(),
                view.owner(),
                view.team().orElse(""),
                StatusWord.of(view.status()),
                view.catalogueNumber(),
                view.progress().currentStep().orElse(""),
                view.progress().waitingForEngine(),
                view.state().spreadOrDefault().percents().stream()
                        .map(percent -> percent.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" / ")),
                view.state().years().stream().boxed().toList(),
                view.figures().rows().stream().map(row -> line(row, view)).toList(),
                view.figures().total().text(),
                texts(view.figures().years()),
                view.figures().warnings().stream().map(Warning::message).toList(),
                When.of(view.updatedAt(), locale));
    }

    private static Line line(SizedLineItem row, EngagementView view) {
        boolean sized = view.state().size(row.item().key()).isPresent();
        return new Line(
                row.item().name(), row.size().label(), sized, row.total().text(), texts(row.years()));
    }

    private static List<String> texts(List<Days> days) {
        return days.stream().map(Days::text).toList();
    }
}
