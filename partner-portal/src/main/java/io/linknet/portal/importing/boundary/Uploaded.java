package io.linknet.portal.importing.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.frame.entity.Form;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A form with one file.
 *
 * @param form its other fields
 * @param name of the file, as the browser calls it
 * @param content of the file; empty when none was chosen
 */
public record Uploaded(Form form, String name, byte[] content) {

    private static final int LARGEST_FIELD = 4 << 10;
    private static final int LONGEST_NAME = 200;
    private static final int LAST_OF_LATIN = 0xFF;
    private static final char UNREADABLE = '\uFFFD';

    /**
     * Reads the form.
     *
     * @param file name of the field with the file
     * @param largest bytes of the file at most
     */
    public static Uploaded of(List<EntityPart> parts, String file, int largest) throws IOException {
        var values = new MultivaluedHashMap<String, String>();
        var name = "";
        var content = new byte[0];
        for (var part : parts) {
            if (part.getName().equals(file)) {
                name = part.getFileName().map(Uploaded::spoken).orElse("");
                content = read(part, largest);
            } else {
                values.add(part.getName(), new String(read(part, LARGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
        return new Uploaded(Form.of(values), shortened(name), content);
    }

    private static byte[] read(EntityPart part, int largest) throws IOException {
        try (var content = part.getContent()) {
            var bytes = content.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw KernelProblem.BODY_TOO_LARGE.because(largest);
            }
            return bytes;
        }
    }

    /** Browsers write names in UTF-8, the runtime reads them as Latin 1. */
    static String spoken(String name) {
        if (name.chars().anyMatch(it -> it > LAST_OF_LATIN)) {
            return name;
        }
        var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(UNREADABLE) < 0 ? text : name;
    }

    /** Without the folders that some browsers send along. */
    private static String shortened(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
