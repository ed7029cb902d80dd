package io.linknet.portal.procurement.boundary;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What procurement answers to anybody about clearings, asked as nobody. */
@RegisterRestClient(configKey = "procurement")
@Path("clearings")
@Produces(MediaType.APPLICATION_JSON)
public interface VerifyClient {

    /** Whether a clearing of that digest stands in the log; 404 when there is none. */
    @GET
    @Path("{digest}")
    Recorded recorded(@PathParam("digest") String digest);

    /** Checks a clearing file by what stands in it alone. */
    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Verdict check(byte[] file);

    /** That a clearing stands in the log. */
    record Recorded(String digest, boolean ofFile, String rule, Instant clearedAt) {}

    /**
     * What the checker found.
     *
     * @param valid whether the result is what the rules demand and no better one exists under them
     * @param digest SHA-256 of the file as computed from it; empty when it does not fit
     * @param findings what is wrong; empty when nothing is
     */
    record Verdict(boolean valid, String digest, List<String> findings) {}
}
