package io.linknet.launcher.part;

import io.linknet.launcher.home.Home;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a server once: beside the target first, so that an unpacking cut short is begun anew. */
final class Archive {

    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private Archive() {}

    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    static void once(Path target, Unpacking unpacking) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        var aside = target.resolveSibling(target.getFileName() + ".unpacking");
        Home.delete(aside);
        Files.createDirectories(aside);
        unpacking.into(aside);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static void untarXz(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    allowExecution(path, (entry.getMode() & OWNER_MAY_EXECUTE) != 0);
                }
            }
        }
    }

    /** Unpacks a zip without its single top folder; what lies in {@code bin} becomes executable. */
    static void unzip(Path zip, Path folder) throws IOException {
        try (var entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var path = inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                    allowExecution(path, name.startsWith("bin/"));
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an archive entry leaves its folder: " + name);
        }
        return path;
    }

    private static void allowExecution(Path path, boolean executable) throws IOException {
        if (executable) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
