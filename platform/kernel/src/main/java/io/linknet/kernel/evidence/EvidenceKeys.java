package io.linknet.kernel.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair that signs the log: Ed25519, as PEM files.
 *
 * @param privateKey PKCS 8, readable by its owner alone
 * @param publicKey X.509 SubjectPublicKeyInfo; all that a verifier needs
 */
public record EvidenceKeys(Path privateKey, Path publicKey) {

    private static final String ALGORITHM = "Ed25519";

    /** Makes a pair as {@code evidence-private.pem} and {@code evidence-public.pem} in a folder. */
    public static EvidenceKeys generate(Path folder) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var secret = Files.createFile(folder.resolve("evidence-private.pem"), ownerOnly);
            Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            var open = folder.resolve("evidence-public.pem");
            Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            return new EvidenceKeys(secret, open);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static PrivateKey readPrivate(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IOException(file + " holds no Ed25519 private key in PEM", malformed);
        }
    }

    static PublicKey readPublic(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(file)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IOException(file + " holds no Ed25519 public key in PEM", malformed);
        }
    }

    private static String pem(String label, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
