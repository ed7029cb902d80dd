package io.linknet.supplyfinance.trade.boundary;

import io.linknet.kernel.messaging.BrokenEvent;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.supplyfinance.trade.entity.FactKind;
import io.linknet.supplyfinance.trade.entity.TradeFact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Makes evidence of events: canonical JSON (RFC 8785), so that the same content always has the same digest. */
final class TradeFacts {

    private TradeFacts() {}

    static TradeFact fact(IncomingEvent event, FactKind kind, TradeFact.Document document) {
        try {
            var content = new JsonCanonicalizer(event.data().toString()).getEncodedString();
            return new TradeFact(event.id(), event.occurredAt(), kind, document, sha256(content), content);
        } catch (IOException malformed) {
            throw new BrokenEvent(malformed);
        }
    }

    static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
