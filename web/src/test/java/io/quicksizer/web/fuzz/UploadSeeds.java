package io.quicksizer.web.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Ways to upload a workbook: garbled files, garbled parts, garbled names. */
final class UploadSeeds {
    private static final String ADMIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    private static final List<String> QUERIES =
            List.of("?dryRun=true", "?dryRun=true", "", "?dryRun=maybe", "?publish=x");

    private final Session admin;
    private final byte[] workbook;

    UploadSeeds(Session admin, byte[] workbook) {
        this.admin = admin;
        this.workbook = workbook;
    }

    FuzzCall call(Random random) {
        boolean page = random.nextInt(4) == 0;
        List<String> headers = new ArrayList<>(List.of(page ? admin.cookie() : ADMIN, "Accept: */*"));
        headers.add("Content-Type: " + contentType(random));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (page) {
            part(body, "Content-Disposition: form-data; name=\"_csrf\"", text(admin.token()));
        }
        for (int parts = random.nextInt(20) == 0 ? random.nextInt(300) : 1; parts > 0; parts--) {
            part(body, disposition(random), parts > 1 ? text(HostileValues.text(random)) : file(random));
        }
        if (random.nextInt(12) > 0) {
            body.writeBytes(text("\r\n--b--\r\n"));
        }
        String path = page
                ? random.nextBoolean() ? "/catalogue" : "/catalogue/policy"
                : "/api/v1/catalogue/imports" + QUERIES.get(random.nextInt(QUERIES.size()));
        return new FuzzCall("admin", "POST", path, headers, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(text("\r\n--b\r\n" + disposition + "\r\n\r\n"));
        body.writeBytes(content);
    }

    private static String contentType(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> "multipart/form-data";
            case 1 -> "multipart/form-data; boundary=" + "b".repeat(random.nextInt(300));
            case 2 -> "multipart/mixed; boundary=b";
            case 3 ->
                "multipart/form-data; boundary=b; charset="
                        + HostileValues.text(random).replaceAll("[\r\n]", "");
            default -> "multipart/form-data; boundary=b";
        };
    }

    private static String disposition(Random random) {
        String name = random.nextInt(4) == 0 ? HostileValues.text(random) : "demo.xlsx";
        return switch (random.nextInt(14)) {
            case 0 -> "Content-Disposition: form-data; name=file; filename=" + name;
            case 1 -> "Content-Disposition: form-data; name=\"file\"";
            case 2 -> "Content-Disposition: form-data; filename=\"" + name + "\"";
            case 3 -> "Content-Type: application/zip";
            case 4 -> "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%ff" + name;
            case 5 -> "Content-Disposition: form-data; name=\"" + HostileValues.text(random) + "\"; filename=\"x\"";
            case 6 -> HostileValues.text(random);
            default -> "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"";
        };
    }

    private byte[] file(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> text(HostileValues.text(random));
            case 2 -> Arrays.copyOf(workbook, random.nextInt(workbook.length));
            case 3, 4 -> workbook;
            case 5 -> new byte[random.nextInt(40) == 0 ? 21 << 20 : 1 << 20];
            default -> changed(workbook.clone(), random);
        };
    }

    private static byte[] changed(byte[] file, Random random) {
        for (int change = random.nextInt(20); change >= 0; change--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
