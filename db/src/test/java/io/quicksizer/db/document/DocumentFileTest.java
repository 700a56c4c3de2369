package io.quicksizer.db.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFileTest {
    private static final DocumentFile FILE = file("a.csv", "text/csv", 1, 2);

    @Test
    void files_are_equal_by_name_type_and_content() {
        assertThat(FILE)
                .isEqualTo(file("a.csv", "text/csv", 1, 2))
                .hasSameHashCodeAs(file("a.csv", "text/csv", 1, 2))
                .isNotEqualTo(file("b.csv", "text/csv", 1, 2))
                .isNotEqualTo(file("a.csv", "text/plain", 1, 2))
                .isNotEqualTo(file("a.csv", "text/csv", 1, 3))
                .isNotEqualTo("a.csv")
                .hasToString("a.csv (text/csv, 2 bytes)");
    }

    private static DocumentFile file(String name, String type, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            content[at] = (byte) bytes[at];
        }
        return new DocumentFile(name, type, content);
    }
}
