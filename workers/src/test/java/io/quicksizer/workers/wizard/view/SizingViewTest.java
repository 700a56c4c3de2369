package io.quicksizer.workers.wizard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The recommended size is proposed where nothing was chosen, and nowhere else. */
class SizingViewTest {
    private static final CatalogueDays ALL_SIZES = CatalogueDays.of(Days.of(1), Days.of(2), Days.of(3));
    private static final CatalogueDays SMALL_ONLY = new CatalogueDays(Map.of(Size.S, Days.of(1)), true);

    @Test
    void line_items_without_a_size_are_proposed_the_recommended_one_and_the_others_keep_theirs() {
        SizingView view =
                new SizingView(List.of(line("open", ALL_SIZES, "", true), line("chosen", ALL_SIZES, "L", false)));

        assertThat(view.proposal())
                .contains(new SizingEntry(
                        view.entry().intent(),
                        Input.of(List.of(
                                new SizingEntry.Line(
                                        Input.of("open"), Input.of(Size.RECOMMENDED.name()), Input.of(false)),
                                new SizingEntry.Line(Input.of("chosen"), Input.of("L"), Input.of(false))))));
    }

    @Test
    void nothing_is_proposed_over_a_size_that_was_typed_or_stored_or_that_the_catalogue_lacks() {
        assertThat(new SizingView(List.of(
                                line("typed", ALL_SIZES, "X", true),
                                line("stored", ALL_SIZES, "", false),
                                line("small", SMALL_ONLY, "", true)))
                        .proposal())
                .isEmpty();
    }

    private static SizingView.Line line(String key, CatalogueDays days, String size, boolean unsized) {
        return new SizingView.Line(
                new CatalogueLineItem(key, key, "scope", days),
                "Scope",
                Input.of(size),
                BigDecimal.ZERO,
                unsized,
                false);
    }
}
