package io.quicksizer.workers.document;

/** The one accent colour of a document, its tint, and what a warning is drawn in; everything else is ink and grey. */
public enum Palette {
    /** For screens and colour printers. */
    CALM("#1f5d84", "#dfe9f0", "#9a5b00"),
    /** For black-and-white printers and copies: the same document in greys. */
    INK("#2b2f33", "#e6e7e8", "#2b2f33");

    private final String accent;
    private final String tint;
    private final String caution;

    Palette(String accent, String tint, String caution) {
        this.accent = accent;
        this.tint = tint;
        this.caution = caution;
    }

    String accent() {
        return accent;
    }

    String tint() {
        return tint;
    }

    String caution() {
        return caution;
    }
}
