package io.quicksizer.workers.catalogue.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive into memory under limits that hold while unpacking: what an entry's header claims about its size
 * is never believed.
 */
final class ZipParts {

    /** Pictures that are packed by their format; nobody unpacks them here. */
    private static final Pattern PACKED_PICTURE = Pattern.compile("(?:.*/)?media/[^/]+\\.(?:emz|wmz|svgz)");

    private final WorkbookLimits limits;
    private final byte[] file;
    private final SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private ZipParts(byte[] file, WorkbookLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** All parts by their names in lower case, since part names differ by more than case. */
    static Map<String, byte[]> unpack(byte[] file, WorkbookLimits limits) {
        List<String> listed = ZipDirectory.entries(file, limits).stream()
                .map(ListedEntry::name)
                .toList();
        ZipParts archive = new ZipParts(file, limits);
        archive.readEntries();
        archive.requireListed(listed);
        return archive.parts;
    }

    /** Whoever opens the file by its directory must find just the parts that were read. */
    private void requireListed(List<String> listed) {
        if (new HashSet<>(listed).size() < listed.size()) {
            throw new WorkbookRefused(RefusalPhrase.PART_LISTED_TWICE);
        }
        if (!names.equals(new HashSet<>(listed))) {
            throw new WorkbookRefused(RefusalPhrase.OTHER_PARTS_LISTED);
        }
    }

    private void readEntries() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), ZipDirectory.NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry, zip);
            }
        } catch (IOException | IllegalArgumentException damage) {
            throw new WorkbookRefused(damage, RefusalPhrase.ARCHIVE_UNREADABLE);
        }
    }

    private void read(ZipEntry entry, ZipInputStream zip) throws IOException {
        String name = safeName(entry);
        byte[] content = content(zip);
        if (FileSignature.isArchive(content) && !PACKED_PICTURE.matcher(name).matches()) {
            throw new WorkbookRefused(RefusalPhrase.NESTED_ARCHIVE, entry.getName());
        }
        if (parts.put(name, content) != null) {
            throw new WorkbookRefused(RefusalPhrase.PART_TWICE, entry.getName());
        }
        names.add(entry.getName());
        if (parts.size() > limits.entries()) {
            throw tooManyEntries(limits);
        }
    }

    static WorkbookRefused tooManyEntries(WorkbookLimits limits) {
        return new WorkbookRefused(RefusalPhrase.TOO_MANY_PARTS, limits.entries());
    }

    private static String safeName(ZipEntry entry) {
        String name = ZipDirectory.decoded(entry.getName()).replace('\\', '/');
        if (name.startsWith("/") || name.contains("../") || name.contains(":") || name.indexOf('\0') >= 0) {
            throw new WorkbookRefused(RefusalPhrase.UNSAFE_NAME, name);
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private byte[] content(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            content.write(buffer, 0, read);
            requireReasonable(content.size());
        }
        return content.toByteArray();
    }

    private void requireReasonable(int partBytes) {
        boolean tooLarge = partBytes > limits.partBytes() || unpacked > limits.totalBytes();
        boolean tooDense = unpacked > WorkbookLimits.RATIO_FREE_BYTES && unpacked / limits.ratio() > file.length;
        if (tooLarge || tooDense) {
            throw new WorkbookRefused(RefusalPhrase.UNPACKS_TO_TOO_MUCH);
        }
    }
}
