package io.quicksizer.web.page;

import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.workers.document.CsvDialect;
import io.quicksizer.workers.export.ExportedFile;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Document downloads: always as attachments, with a file name that is safe in headers and on all file systems. */
public final class Downloads {
    private Downloads() {}

    /** Returns a response with the stored bytes; their hash is the ETag. */
    public static ResponseEntity<byte[]> of(ExportedFile document) {
        DocumentFile file = document.file();
        return attachment(file.name())
                .eTag("\"" + document.sha256() + "\"")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.bytes());
    }

    /** Returns a response builder for an attachment. */
    public static ResponseEntity.BodyBuilder attachment(String fileName) {
        String name = harmless(fileName);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name));
    }

    /** Returns a CSV file with decimal commas. Its bytes differ from the stored ones, so it has no ETag. */
    public static ResponseEntity<byte[]> withDecimalComma(ExportedFile document) {
        DocumentFile file = document.file();
        return attachment(file.name())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(CsvDialect.withDecimalComma(file.bytes()));
    }

    /** Returns a name in ASCII for old clients (RFC 6266): without diacritics, other characters replaced by hyphens. */
    private static String ascii(String name) {
        String letters = name.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("đ", "d")
                .replace("Đ", "D");
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\x20-\\x7E]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-+", "");
        return plain.isEmpty() || plain.startsWith(".") ? "download" + plain : plain;
    }

    /** Encodes the extended parameter value as in RFC 8187. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || ".-_~".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /** Replaces control and bidi characters, path separators and other reserved characters, and leading dots. */
    private static String harmless(String fileName) {
        String name = fileName.replaceAll("[\\p{C}\"\\\\/:*?<>|]", "_").replaceAll("^\\.+", "_");
        return name.isBlank() ? "download" : name;
    }
}
