package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The documents of a signed-off revision, downloaded to a folder and verified against the hash that the portal reports.
 */
final class Documents {

    private final ApiClient client;
    private final Path folder;

    Documents(ApiClient client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    static List<JsonNode> list(JsonNode answer) {
        var list = new ArrayList<JsonNode>();
        (answer.isArray() ? answer : answer.path("items")).forEach(list::add);
        return list;
    }

    /**
     * @param exports with {@code id}, {@code fileName} and {@code sha256}
     * @throws StackFailure when a document does not match its hash
     */
    List<JourneyReport.Download> fetch(List<JsonNode> exports) {
        return exports.stream().map(this::fetch).toList();
    }

    private JourneyReport.Download fetch(JsonNode export) {
        var bytes = client.download("/api/v1/exports/" + export.path("id").asText() + "/content");
        var name = export.path("fileName").asText();
        var hash = sha256(bytes);
        if (export.hasNonNull("sha256") && !hash.equals(export.path("sha256").asText())) {
            throw new StackFailure("%s has the hash %s, but the portal reports %s."
                    .formatted(name, hash, export.path("sha256").asText()));
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new StackFailure("%s can't be written; choose another folder with --out.".formatted(folder), e);
        }
        return new JourneyReport.Download(name, bytes.length, hash);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
