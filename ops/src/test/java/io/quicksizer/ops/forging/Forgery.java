package io.quicksizer.ops.forging;

/** The way in which variables or fields are forged. */
enum Forgery {
    OTHER_VALUE("values that nobody entered"),
    OTHER_TYPE("values of another type"),
    MISSING("nothing");

    private final String words;

    Forgery(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
