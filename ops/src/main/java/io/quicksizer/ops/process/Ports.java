package io.quicksizer.ops.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks of ports of the loopback address: whether a port is free, and which process holds it where the system permits.
 */
public final class Ports {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String LISTENING = "0A";

    private Ports() {}

    /**
     * Returns whether a port is free.
     *
     * @param port 1..65535
     * @return whether a server could listen on it now
     */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds the process that listens on a port.
     *
     * @param port 1..65535
     * @return the process in a form that people recognize, for example {@code java (process 4711)}
     */
    public static Optional<String> holder(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socketInode(Path.of(table), port).stream())
                .flatMap(inode -> owner(inode).stream())
                .findFirst()
                .map(Ports::describe);
    }

    private static Optional<String> socketInode(Path table, int port) {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        var address = ":%04X".formatted(port);
        try (var lines = Files.lines(table)) {
            return lines.skip(1)
                    .map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields[1].endsWith(address) && fields[3].equals(LISTENING))
                    .map(fields -> fields[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> owner(String inode) {
        var socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(handle -> openFiles(handle.pid()).contains(socket))
                .findFirst();
    }

    private static List<String> openFiles(long pid) {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.map(Ports::linkTarget).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String linkTarget(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle handle) {
        var program =
                handle.info().command().map(path -> Path.of(path).getFileName().toString());
        return "%s (process %d)".formatted(program.orElse("a program"), handle.pid());
    }
}
