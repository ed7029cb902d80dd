package io.linknet.launcher.home;

import io.linknet.launcher.LauncherFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The two folders of an installation.
 *
 * @param root where LinkNet's sources and built archives are
 * @param data everything that is kept between {@code down} and {@code up}, and nothing else
 */
public record Home(Path root, Path data) {

    private static final long LEAST_FREE_MEBIBYTES = 1_024;

    /** Reads {@code linknet.home} (set by the {@code linknet} script) and {@code LINKNET_DATA}. */
    public static Home find() {
        var root = Path.of(System.getProperty("linknet.home", "."))
                .toAbsolutePath()
                .normalize();
        var data = Optional.ofNullable(System.getenv("LINKNET_DATA"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(root.resolve("data"));
        return new Home(root, data.toAbsolutePath().normalize());
    }

    /** A folder under the data folder that only this user may enter; made if absent. */
    public Path folder(String name) {
        return make(data.resolve(name), "rwx------");
    }

    private static Path make(Path folder, String permissions) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            }
            return folder;
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "cannot make " + folder + ": " + refused.getMessage(),
                    "make it writable, or choose another place: LINKNET_DATA=/some/folder ./linknet ...",
                    refused);
        }
    }

    public Path logs() {
        return folder("logs");
    }

    /** What concerns the running processes only; worthless once they are gone. */
    public Path run() {
        return folder("run");
    }

    /** Servers unpacked from their archives; can be deleted at any time. */
    public Path parts() {
        return make(data.resolve("parts"), "rwxr-xr-x"); // PostgreSQL's programs may run as another user
    }

    /** The archives that the build laid beside the launcher. */
    public Path servers() {
        return root.resolve("platform/launcher/target/servers");
    }

    /**
     * Refuses to go on with a disk so full that the database would stop in the middle.
     *
     * @throws LauncherFailure if less than 1 GiB is free
     */
    public void requireFreeSpace() {
        try {
            var free = Files.getFileStore(make(data, "rwxr-xr-x")).getUsableSpace() / (1_024 * 1_024);
            if (free < LEAST_FREE_MEBIBYTES) {
                throw new LauncherFailure(
                        "the disk under " + data + " is full: " + free + " MiB left, " + LEAST_FREE_MEBIBYTES
                                + " needed",
                        "free some space, or choose another disk: LINKNET_DATA=/some/folder ./linknet up");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a file that only this user may read. */
    public static void writePrivately(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Deletes a folder and all in it; a folder that is absent is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
