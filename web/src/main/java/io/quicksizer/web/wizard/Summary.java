package io.quicksizer.web.wizard;

import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The side panel: what is always true about the engagement, with what is typed but not submitted yet.
 *
 * @param customer may be empty
 * @param total days of all line items
 * @param years days per contract year; they add up to {@code total}
 * @param lineItems how many are chosen and count
 * @param deferred how many are kept for later
 * @param deferredDays days of those; not in the total
 * @param unsized how many of them have no size yet
 * @param sizes how many have each size, most usual sizes first; sizes that nothing has are absent
 * @param warnings sentences in the reader's language
 */
@ReadByTemplates
public record Summary(
        String customer,
        int duration,
        BigDecimal total,
        List<Year> years,
        int lineItems,
        int deferred,
        BigDecimal deferredDays,
        int unsized,
        List<Count> sizes,
        List<String> warnings) {
    private static final List<Size> SHOWN = List.of(Size.M, Size.S, Size.L, Size.CUSTOM, Size.NA);

    /**
     * A contract year.
     *
     * @param percent share of the days
     * @param height of its bar, 0..48, the highest year being 48
     */
    public record Year(int number, BigDecimal percent, BigDecimal days, int height) {}

    /** The number of line items that have a size. */
    public record Count(String size, int count) {}

    static Summary of(EngagementView engagement, List<String> warnings) {
        List<Count> sizes = new ArrayList<>();
        List<Size> chosen = engagement.figures().rows().stream()
                .flatMap(row -> engagement.state().size(row.item().key()).stream())
                .toList();
        for (Size size : SHOWN) {
            int count = (int) chosen.stream().filter(size::equals).count();
            if (count > 0) {
                sizes.add(new Count(size.name(), count));
            }
        }
        int lineItems = engagement.figures().rows().size();
        return new Summary(
                engagement.state().context().customer(),
                engagement.state().years().count(),
                engagement.figures().total().toBigDecimal(),
                years(engagement),
                lineItems,
                engagement.deferred().rows().size(),
                engagement.deferred().total().toBigDecimal(),
                lineItems - chosen.size(),
                sizes,
                warnings);
    }

    private static List<Year> years(EngagementView engagement) {
        List<Days> days = engagement.figures().years();
        BigDecimal highest =
                days.stream().max(Days::compareTo).map(Days::toBigDecimal).orElse(BigDecimal.ZERO);
        List<Year> years = new ArrayList<>();
        for (int year = 1; year <= days.size(); year++) {
            BigDecimal of = days.get(year - 1).toBigDecimal();
            years.add(new Year(year, engagement.figures().spread().percent(year), of, height(of, highest)));
        }
        return years;
    }

    private static int height(BigDecimal days, BigDecimal highest) {
        return highest.signum() == 0
                ? 0
                : days.multiply(BigDecimal.valueOf(48))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
