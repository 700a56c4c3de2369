package io.quicksizer.workers.catalogue.workbook;

import java.util.Optional;

/**
 * A rectangle of cells.
 *
 * @param first its upper left cell
 * @param last its lower right cell
 */
record CellRange(CellAddress first, CellAddress last) {

    /** Understands {@code B8:B9}; empty for anything else, a single cell included. */
    static Optional<CellRange> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return CellAddress.parse(text.substring(0, colon))
                .flatMap(one -> CellAddress.parse(text.substring(colon + 1)).map(other -> of(one, other)));
    }

    boolean coversColumn(int column) {
        return column >= first.column() && column <= last.column();
    }

    /** The range as people write it, {@code B8:B9}. */
    @Override
    public String toString() {
        return first + ":" + last;
    }

    private static CellRange of(CellAddress one, CellAddress other) {
        return new CellRange(
                new CellAddress(Math.min(one.row(), other.row()), Math.min(one.column(), other.column())),
                new CellAddress(Math.max(one.row(), other.row()), Math.max(one.column(), other.column())));
    }
}
