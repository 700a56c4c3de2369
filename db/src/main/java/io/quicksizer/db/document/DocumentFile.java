package io.quicksizer.db.document;

import java.util.Arrays;

/**
 * A rendered file.
 *
 * @param name without any path
 * @param mediaType such as {@code application/pdf}
 */
public record DocumentFile(String name, String mediaType, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentFile(String otherName, String otherType, byte[] otherBytes)
                && name.equals(otherName)
                && mediaType.equals(otherType)
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + mediaType + ", " + bytes.length + " bytes)";
    }
}
