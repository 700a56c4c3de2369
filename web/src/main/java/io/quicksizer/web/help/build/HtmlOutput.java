package io.quicksizer.web.help.build;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renderer of Markdown as HTML; HTML in the source is escaped. Wide blocks are focusable, to be scrolled with the
 * keyboard.
 */
final class HtmlOutput {
    private final HtmlRenderer renderer;

    HtmlOutput(Map<Heading, String> ids) {
        renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> provider(ids))
                .build();
    }

    String of(Node node) {
        return renderer.render(node)
                .replace("<table>", "<div class=\"manual-wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<th>", "<th scope=\"col\">");
    }

    private static AttributeProvider provider(Map<Heading, String> ids) {
        return (node, tag, attributes) -> {
            if (node instanceof Heading heading && ids.containsKey(heading)) {
                attributes.put("id", ids.get(heading));
            } else if (node instanceof FencedCodeBlock && tag.equals("pre")) {
                attributes.put("tabindex", "0");
            } else if (node instanceof Image) {
                attributes.put("loading", "lazy");
            } else if (node instanceof Link link && link.getDestination().matches("[/#].*")) {
                attributes.remove("rel");
            }
        };
    }
}
