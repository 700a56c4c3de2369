package io.quicksizer.web.page;

import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.workers.export.ExportedFile;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Documents as downloads: always an attachment, under a name that is safe in every header and file system. */
public final class Downloads {
    private Downloads() {}

    /** The bytes as they were rendered; their hash is the ETag. */
    public static ResponseEntity<byte[]> of(ExportedFile document) {
        DocumentFile file = document.file();
        return attachment(file.name())
                .eTag("\"" + document.sha256() + "\"")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.bytes());
    }

    /** A response that is saved as a file. */
    public static ResponseEntity.BodyBuilder attachment(String fileName) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(harmless(fileName), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().header("Content-Disposition", disposition.toString());
    }

    /** Without what turns, hides or ends a name, leads to a folder, or makes a file hidden. */
    private static String harmless(String fileName) {
        String name = fileName.replaceAll("[\\p{C}\"\\\\/:*?<>|]", "_").replaceAll("^\\.+", "_");
        return name.isBlank() ? "download" : name;
    }
}
