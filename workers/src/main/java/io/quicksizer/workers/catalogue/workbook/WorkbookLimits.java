package io.quicksizer.workers.catalogue.workbook;

/**
 * The limits of a workbook. Every limit bounds memory or time before the work is done, not after.
 *
 * @param fileBytes bytes of the file itself
 * @param entries parts of the archive
 * @param partBytes bytes of one unpacked part
 * @param totalBytes bytes of all unpacked parts together
 * @param ratio how many times larger than the file the unpacked parts may be, once they exceed
 *     {@link #RATIO_FREE_BYTES}
 * @param sheets sheets of the workbook
 * @param rows number of the last row that may hold a value, in any sheet
 * @param columns number of the last column that may hold a value, in any sheet
 * @param cells cells of the whole workbook, blank ones included
 * @param texts shared texts of the whole workbook
 * @param textLength characters of one text; a spreadsheet program allows 32,767
 * @param xmlDepth levels of nesting in a part
 */
public record WorkbookLimits(
        int fileBytes,
        int entries,
        int partBytes,
        int totalBytes,
        int ratio,
        int sheets,
        int rows,
        int columns,
        int cells,
        int texts,
        int textLength,
        int xmlDepth) {

    /** Below this size an archive may be packed as tightly as it likes: highly repetitive sheets do it honestly. */
    static final int RATIO_FREE_BYTES = 8 << 20;

    /** The limit of the shared texts when each is counted as often as a cell shows it. */
    static final int SPELT_OUT_CHARACTERS = 16 << 20;

    /** Roughly thirty times the largest workbook known. */
    public static final WorkbookLimits DEFAULT =
            new WorkbookLimits(10 << 20, 500, 24 << 20, 48 << 20, 100, 200, 5_000, 256, 500_000, 100_000, 32_767, 64);

    /**
     * Adds a piece to a text.
     *
     * @throws WorkbookRefused when the text becomes longer than a cell can hold
     */
    void append(String piece, StringBuilder text) {
        if (text.length() + piece.length() > textLength) {
            throw new WorkbookRefused(
                    RefusalPhrase.TEXT_TOO_LONG, textLength, text.isEmpty() ? piece : text.toString());
        }
        text.append(piece);
    }
}
