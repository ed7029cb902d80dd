package io.linknet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void newHome() {
        home = new Home(folder, folder.resolve("data"));
    }

    @Test
    void areMadeOnceAndKept() {
        var first = new Secrets(home).password("broker-password");

        assertThat(new Secrets(home).password("broker-password"))
                .isEqualTo(first)
                .hasSize(32);
    }

    @Test
    void differFromEachOther() {
        var secrets = new Secrets(home);

        assertThat(secrets.password("one")).isNotEqualTo(secrets.password("other"));
    }

    @Test
    void areReadableByThisUserOnly() throws IOException {
        new Secrets(home).password("broker-password");

        var file = folder.resolve("data/secrets/broker-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void haveAReadableKindThatSatisfiesThePasswordPolicy() {
        assertThat(new Secrets(home).readablePassword("demo-password")).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    @Test
    void haveASessionKeyOf32Bytes() {
        assertThat(Base64.getDecoder().decode(new Secrets(home).key("session-key")))
                .hasSize(32);
    }

    @Test
    void includeAPairThatSignsAndVerifies() throws IOException, GeneralSecurityException {
        var secrets = new Secrets(home);
        var factory = KeyFactory.getInstance("Ed25519");
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(secrets.evidencePrivateKey()))));
        signing.update("head".getBytes(StandardCharsets.UTF_8));
        var signature = signing.sign();

        var verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(factory.generatePublic(new X509EncodedKeySpec(decoded(secrets.evidencePublicKey()))));
        verifying.update("head".getBytes(StandardCharsets.UTF_8));

        assertThat(verifying.verify(signature)).isTrue();
    }

    private static byte[] decoded(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
