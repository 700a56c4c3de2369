package io.quicksizer.web.help.build;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Converter of Markdown to plain text. */
final class MarkdownText {
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private MarkdownText() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node) {
            case org.commonmark.node.Text words -> text.append(words.getLiteral());
            case org.commonmark.node.Code code -> text.append(code.getLiteral());
            case org.commonmark.node.SoftLineBreak line -> text.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    append(child, text);
                }
            }
        }
    }

    /** Returns the text of blocks in one line. */
    static String ofBlock(Node block) {
        return RENDERER.render(block).replaceAll("\\s+", " ").strip();
    }
}
