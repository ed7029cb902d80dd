package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Where anybody checks a clearing: by its digest, or by its file. */
@Controller
@Path("verify")
@RequestScoped
public class VerifyPage {

    /** Bytes of a file that are taken. */
    private static final int LARGEST_FILE = 10 << 20;

    private static final int NOT_FOUND = 404;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    VerifyClient clearings;

    /** The page, with the clearing of the digest where one is asked for. */
    @GET
    @PermitAll
    public Response show(@QueryParam("digest") @Nullable String digest) {
        var asked = digest == null || !digest.matches("[0-9a-f]{64}") ? "" : digest;
        return view(new VerifyView(Form.blank(), asked, asked.isEmpty() ? null : recorded(asked), null));
    }

    /** Checks a file; nothing of it is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Response check(List<EntityPart> parts) throws IOException {
        var file = file(parts);
        return pages.submit(
                Form.blank(),
                form -> clearings.check(file),
                verdict -> view(new VerifyView(
                        Form.blank(),
                        verdict.digest(),
                        verdict.digest().isEmpty() ? null : recorded(verdict.digest()),
                        verdict)),
                form -> view(new VerifyView(form, "", null, null)));
    }

    private Response view(VerifyView view) {
        return pages.titled("procurement.verify").show("procurement/verify", view);
    }

    private VerifyClient.@Nullable Recorded recorded(String digest) {
        try {
            return clearings.recorded(digest);
        } catch (ServiceRefusal refusal) {
            if (refusal.problem().status() == NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
    }

    private static byte[] file(List<EntityPart> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().equals("file")) {
                try (var content = part.getContent()) {
                    return bounded(content.readNBytes(LARGEST_FILE + 1));
                }
            }
        }
        return new byte[0];
    }

    private static byte[] bounded(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw KernelProblem.BODY_TOO_LARGE.because(LARGEST_FILE);
        }
        return file;
    }
}
