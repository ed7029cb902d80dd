package io.linknet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Passwords and keys, made once at the first start and kept in files that only this user may read. */
public final class Secrets {

    /** Letters and digits that nobody confuses on a printed page. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int SESSION_KEY_BYTES = 32;

    private final Path folder;

    private final SecureRandom random = new SecureRandom();

    public Secrets(Home home) {
        this.folder = home.folder("secrets");
    }

    /** A password for machines. */
    public String password(String name) {
        return once(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24)));
    }

    /** A password that people type: four groups of four. */
    public String readablePassword(String name) {
        return once(name, () -> readable() + "-" + readable() + "-" + readable() + "-" + readable());
    }

    /** 32 random bytes, base64. */
    public String key(String name) {
        return once(name, () -> Base64.getEncoder().encodeToString(bytes(SESSION_KEY_BYTES)));
    }

    /** The file of the private half of the Ed25519 pair that signs the evidence log, PKCS #8 in PEM. */
    public Path evidencePrivateKey() {
        makeEvidenceKeys();
        return folder.resolve("evidence-private.pem");
    }

    /** The file of the public half, X.509 in PEM; all that an outsider needs to check the log. */
    public Path evidencePublicKey() {
        makeEvidenceKeys();
        return folder.resolve("evidence-public.pem");
    }

    private synchronized String once(String name, Supplier<String> make) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                // Written aside and moved, so that a start cut short leaves no empty secret behind.
                var aside = folder.resolve(name + ".new");
                Home.writePrivately(aside, make.get());
                Files.move(aside, file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized void makeEvidenceKeys() {
        if (Files.exists(folder.resolve("evidence-private.pem"))) {
            return;
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var publicKey = pair.getPublic().getEncoded();
            Files.deleteIfExists(folder.resolve("evidence-public.pem"));
            once("evidence-public.pem", () -> pem("PUBLIC KEY", publicKey));
            var privateKey = pair.getPrivate().getEncoded();
            once("evidence-private.pem", () -> pem("PRIVATE KEY", privateKey));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no Ed25519", absent);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private String readable() {
        var group = new StringBuilder();
        random.ints(4, 0, READABLE.length()).forEach(index -> group.append(READABLE.charAt(index)));
        return group.toString();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
