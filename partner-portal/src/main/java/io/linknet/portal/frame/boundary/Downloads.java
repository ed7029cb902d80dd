package io.linknet.portal.frame.boundary;

import jakarta.ws.rs.core.Response;

/** Hands a file of a service on to the browser, to be kept and not to be shown. */
public final class Downloads {

    private Downloads() {}

    /** The service's answer with its bytes, its type and its name. */
    public static Response of(Response file) {
        return Response.ok(file.readEntity(byte[].class), file.getMediaType())
                .header("Content-Disposition", file.getHeaderString("Content-Disposition"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
