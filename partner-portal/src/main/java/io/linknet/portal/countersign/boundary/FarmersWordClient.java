package io.linknet.portal.countersign.boundary;

import io.linknet.portal.countersign.entity.FarmersShare;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What procurement answers to whoever holds a farmer's link; nobody is signed in. */
@RegisterRestClient(configKey = "procurement")
@Path("countersign")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface FarmersWordClient {

    String TOKEN = "Countersign-Token";
    String CLIENT = "X-Forwarded-For";

    /** The share asked about; 404 when the link takes no answer, for whatever reason. */
    @GET
    FarmersShare share(@HeaderParam(TOKEN) String token, @HeaderParam(CLIENT) String client);

    /** Agrees, or declines. */
    @POST
    @Path("answer")
    Answered answer(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(CLIENT) String client,
            @HeaderParam("Idempotency-Key") String key,
            Answer answer);

    /** The farmer's word. */
    record Answer(boolean agreed) {}

    /** The share's state after it. */
    record Answered(String state) {}
}
