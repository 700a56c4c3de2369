package io.quicksizer.ops.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user for a server that refuses to run as root. It has an effect only when the launcher itself runs as root.
 *
 * <p>The server runs as {@code nobody}. Where nobody can't access its folders, because checkout or cache are in root's
 * private home, it runs in a user namespace instead: inside, it is nobody without any capability, but it can access
 * root's folders.
 *
 * @param prefix the words to put before its command; empty unless this program runs as root
 * @param owner the required owner of the folders that it writes; empty if the owner is not to be changed
 */
public record UnprivilegedUser(List<String> prefix, String owner) {

    private static final String NOBODY = "nobody";

    public UnprivilegedUser {
        prefix = List.copyOf(prefix);
    }

    /**
     * Finds a method that works on this machine.
     *
     * @param folders folders that the server must be able to read
     * @throws StackFailure when there is none
     */
    public static UnprivilegedUser ableToRead(List<Path> folders) {
        return ableToRead(folders, "root".equals(System.getProperty("user.name")));
    }

    static UnprivilegedUser ableToRead(List<Path> folders, boolean root) {
        if (!root) {
            return new UnprivilegedUser(List.of(), "");
        }
        var ways = List.of(
                new UnprivilegedUser(
                        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + group(), "--clear-groups"), NOBODY),
                new UnprivilegedUser(List.of("unshare", "--user"), "root"));
        return ways.stream()
                .filter(way -> way.canRead(folders))
                .findFirst()
                .orElseThrow(() -> new StackFailure(
                        ("OpenSearch refuses to run as root, and user %s can't read all of %s; run ops/run as an"
                                        + " ordinary user, or move checkout and QUICKSIZER_CACHE to folders that all"
                                        + " users can read.")
                                .formatted(NOBODY, folders)));
    }

    /** Changes the owner of a folder and everything in it to the server's user, if necessary. */
    public void own(Path folder) {
        if (owner.isEmpty()) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            var principal =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            for (var path : paths.toList()) {
                Files.setOwner(path, principal);
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "The owner of %s can't be changed to %s (%s).".formatted(folder, owner, e.getMessage()), e);
        }
    }

    private static String group() {
        try {
            return Files.readString(Path.of("/etc/group")).contains("nogroup:") ? "nogroup" : NOBODY;
        } catch (IOException e) {
            return NOBODY;
        }
    }

    private boolean canRead(List<Path> folders) {
        return folders.stream().allMatch(this::canRead);
    }

    private boolean canRead(Path folder) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("ls", folder.toString()));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
