package io.linknet.kernel.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a scan may be, told by its first bytes and not by its name. */
public enum ScanType {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF");

    private static final int LONGEST_BEGINNING = 8;

    private final String mediaType;
    private final String beginning;

    ScanType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** The type of a file; empty when it is none of these. */
    public static Optional<ScanType> of(byte[] content) {
        var start = new String(content, 0, Math.min(LONGEST_BEGINNING, content.length), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> start.startsWith(type.beginning))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }
}
