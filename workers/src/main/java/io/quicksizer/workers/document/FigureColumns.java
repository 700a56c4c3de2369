package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Widths and type size of columns of figures: as large as the type may be while the widest figure of each column and
 * everything beside the columns have room.
 *
 * @param size type size in points
 * @param widths width of each column in millimetres
 */
record FigureColumns(float size, List<Float> widths) {
    private static final float MILLIMETRES_PER_POINT = 25.4f / 72;
    private static final float LARGEST = 9;
    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;
    private static final float HEADING_SIZE = 7.5f;
    private static final float GAP = 2.5f;

    /**
     * @param rows figures of each row, as many as there are columns
     * @param headings the longest word of each column's heading
     * @param available millimetres for all columns
     */
    static FigureColumns of(List<List<String>> rows, List<String> headings, float available) {
        float size = LARGEST;
        FigureColumns columns = at(size, rows, headings);
        while (columns.total() > available && size > SMALLEST) {
            size -= STEP;
            columns = at(size, rows, headings);
        }
        return columns;
    }

    /** The columns as the template has them. */
    ProposalPage.Columns page() {
        return new ProposalPage.Columns(
                points(size), widths.stream().map(FigureColumns::points).toList(), points(total()));
    }

    /** A length or a type size with one decimal, as the style sheet writes it. */
    static String points(float size) {
        return BigDecimal.valueOf(size).setScale(1, RoundingMode.DOWN).toPlainString();
    }

    float total() {
        return widths.stream().reduce(0f, Float::sum);
    }

    /** Size at which bold text is no wider than the given millimetres, at most the largest. */
    static float sizeFor(List<String> texts, float millimetres, float largest) {
        float widest =
                texts.stream().map(BundledFonts::boldWidth).max(Float::compare).orElse(0f);
        return widest == 0 ? largest : Math.min(largest, millimetres / MILLIMETRES_PER_POINT / widest);
    }

    private static FigureColumns at(float size, List<List<String>> rows, List<String> headings) {
        return new FigureColumns(
                size,
                IntStream.range(0, headings.size())
                        .mapToObj(column -> width(size, rows, headings, column))
                        .toList());
    }

    private static float width(float size, List<List<String>> rows, List<String> headings, int column) {
        float figures = rows.stream()
                .map(row -> BundledFonts.boldWidth(row.get(column)))
                .max(Float::compare)
                .orElse(0f);
        float heading = BundledFonts.boldWidth(headings.get(column));
        return Math.max(figures * size, heading * HEADING_SIZE) * MILLIMETRES_PER_POINT + GAP;
    }
}
