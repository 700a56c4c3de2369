package io.quicksizer.workers.document;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into runs of one direction. A number within right-to-left text belongs to that text's run: the
 * renderer prints runs in the order of the characters, so that a run of its own would change places with its
 * neighbours.
 */
final class BidiRuns implements BidiSplitter {
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        Bidi bidi = new Bidi();
        bidi.setPara(paragraph, direction, null);
        runs = new ArrayList<>();
        int start = 0;
        int end = 0;
        boolean leftToRight = true;
        while (end < paragraph.length()) {
            BidiRun next = bidi.getLogicalRun(end);
            if (end > start && leftToRight != (next.getEmbeddingLevel() == 0)) {
                add(start, end, leftToRight);
                start = end;
            }
            leftToRight = next.getEmbeddingLevel() == 0;
            end = next.getLimit();
        }
        if (end > start) {
            add(start, end, leftToRight);
        }
    }

    private void add(int start, int end, boolean leftToRight) {
        runs.add(new BidiTextRun(start, end - start, leftToRight ? LTR : RTL));
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return Bidi.getBaseDirection(paragraph);
    }

    /**
     * Puts the characters of a right-to-left run into the order of print; numbers keep theirs, brackets are mirrored.
     */
    static final class Reorderer extends ICUBidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            Bidi bidi = new Bidi();
            bidi.setPara(text, Bidi.RTL, null);
            return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        }
    }
}
