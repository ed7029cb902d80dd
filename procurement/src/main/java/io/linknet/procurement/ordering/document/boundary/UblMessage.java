package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.NOT_THAT_UBL_DOCUMENT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SCHEMA_VIOLATED;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A UBL document of one kind, valid by its schema.
 *
 * @param xml the bytes that came
 * @param document their content
 * @param carried what it says beyond what is acted upon
 * @param <T> the kind
 */
record UblMessage<T>(byte[] xml, T document, List<Carried> carried) {

    private static final String NAMESPACES = "urn:oasis:names:specification:ubl:schema:xsd:";

    /**
     * Reads UBL 2.1, and 2.0, which has the same namespaces and is a subset.
     *
     * @throws RefusedDocument if it is no XML, another document, or breaks the schema
     */
    static <T> UblMessage<T> read(byte[] xml, UblVocabulary vocabulary, UBL21JAXBMarshaller<T> marshaller) {
        var dom = SafeXml.parse(xml);
        var root = dom.getDocumentElement();
        if (!(NAMESPACES + vocabulary.root() + "-2").equals(root.getNamespaceURI())
                || !vocabulary.root().equals(root.getLocalName())) {
            throw RefusedDocument.of(NOT_THAT_UBL_DOCUMENT, "/" + root.getNodeName(), vocabulary.root());
        }
        var errors = new ErrorList();
        var document = marshaller.setCollectErrors(errors).read(xml);
        var refusals = new Refusals();
        for (var error : errors.getAllErrors()) {
            refusals.add(SCHEMA_VIOLATED, place(error), String.valueOf(error.getErrorText(Locale.ENGLISH)));
        }
        refusals.throwIfAny();
        if (document == null) {
            throw RefusedDocument.of(NOT_THAT_UBL_DOCUMENT, "/" + root.getNodeName(), vocabulary.root());
        }
        return new UblMessage<>(xml, document, CarriedContent.of(dom, vocabulary));
    }

    /** The document as it is kept. */
    TradeDocument.Received received(TradeDocument.Kind kind, String number) {
        return new TradeDocument.Received(kind, number, sha256(xml), MediaType.APPLICATION_XML, xml, carried);
    }

    private static String place(IError error) {
        var location = error.getErrorLocation();
        return SafeXml.place(location.getLineNumber(), location.getColumnNumber());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
