package io.quicksizer.web.help.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Conversion of Mermaid flow charts to lists of their arrows, because browsers can't draw them without a script
 * library.
 */
final class Mermaid {
    private static final String ARROW = "-->";

    private Mermaid() {}

    static void replaceIn(Node document) {
        Nodes.each(document, FencedCodeBlock.class, block -> {
            if ("mermaid".equals(block.getInfo())) {
                block.insertBefore(list(block.getLiteral()));
                block.unlink();
            }
        });
    }

    private static BulletList list(String chart) {
        BulletList list = new BulletList();
        list.setTight(true);
        chart.lines()
                .map(String::strip)
                .filter(line -> line.contains(ARROW))
                .forEach(line -> list.appendChild(item(line)));
        return list;
    }

    private static ListItem item(String line) {
        List<String> ends = new ArrayList<>(Arrays.asList(line.split(ARROW)));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Code(ends.get(0).strip()));
        paragraph.appendChild(new Text(" → "));
        String comma = "";
        for (String target : ends.get(1).split("&")) {
            paragraph.appendChild(new Text(comma));
            paragraph.appendChild(new Code(target.strip()));
            comma = ", ";
        }
        ListItem item = new ListItem();
        item.appendChild(paragraph);
        return item;
    }
}
