package io.quicksizer.workers.document;

import java.time.Instant;
import java.util.List;

/** A report of headings, sentences and tables as PDF: A4, fonts embedded, the same bytes for the same content. */
public final class PlainPdf {
    private static final String STYLE = "@page{size:A4;margin:18mm}"
            + "*{font-family:Main,Ideographs,Emoji}body{font-size:9.5pt;color:#1f2328}"
            + "h1{font-size:16pt}h2{font-size:11.5pt;margin-top:7mm}"
            + "table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:1.2mm 2mm;"
            + "border-bottom:0.3pt solid #d0d7de;vertical-align:top}th{font-weight:600}";

    private PlainPdf() {}

    /**
     * A part of a report.
     *
     * @param heading free text
     * @param sentences free text, above the table
     * @param columns headings of the table; none for no table
     * @param rows as many cells each as there are columns
     */
    public record Part(String heading, List<String> sentences, List<String> columns, List<List<String>> rows) {}

    /**
     * The file.
     *
     * @param title heading of the first page
     * @param language tag of the language
     * @param created date of the document
     */
    public static byte[] of(String title, String language, Instant created, List<Part> parts) {
        StringBuilder body = new StringBuilder("<h1>").append(escaped(title)).append("</h1>");
        parts.forEach(part -> add(body, part));
        String markup = "<html lang=\"" + escaped(language) + "\"><head><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style></head><body>" + body + "</body></html>";
        return HtmlToPdf.render(
                        new PrintableText().of(markup), new HtmlToPdf.Properties("Quicksizer", language, created, null))
                .bytes();
    }

    private static void add(StringBuilder body, Part part) {
        body.append("<h2>").append(escaped(part.heading())).append("</h2>");
        part.sentences()
                .forEach(
                        sentence -> body.append("<p>").append(escaped(sentence)).append("</p>"));
        if (!part.columns().isEmpty()) {
            body.append("<table><thead>");
            row(body, "th", part.columns());
            body.append("</thead><tbody>");
            part.rows().forEach(cells -> row(body, "td", cells));
            body.append("</tbody></table>");
        }
    }

    private static void row(StringBuilder body, String element, List<String> cells) {
        body.append("<tr>");
        cells.forEach(cell -> body.append('<')
                .append(element)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(element)
                .append('>'));
        body.append("</tr>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
