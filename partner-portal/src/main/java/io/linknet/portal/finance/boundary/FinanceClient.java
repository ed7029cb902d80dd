package io.linknet.portal.finance.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.finance.entity.Application;
import io.linknet.portal.finance.entity.EvidencePack;
import io.linknet.portal.finance.entity.Journal;
import io.linknet.portal.finance.entity.Payable;
import io.linknet.portal.finance.entity.Statement;
import io.linknet.portal.finance.entity.TrialBalance;
import io.linknet.portal.finance.entity.Voucher;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Supply-finance's API, in the name of the person signed in. */
@RegisterRestClient(configKey = "supply-finance")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface FinanceClient {

    String KEY = "Idempotency-Key";

    String SEEN = "If-Match";

    @GET
    @Path("statements")
    Page<Statement> statements(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("statements/{id}")
    Statement statement(@PathParam("id") UUID id);

    @GET
    @Path("payables")
    Page<Payable> payables(
            @QueryParam("status") List<String> status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("payables/{id}")
    Payable payable(@PathParam("id") UUID id);

    @POST
    @Path("payables/{id}/preparation")
    Payable prepare(
            @HeaderParam(KEY) String key, @HeaderParam(SEEN) String seen, @PathParam("id") UUID id, Preparation terms);

    @POST
    @Path("payables/{id}/approval")
    Payable approvePayable(@HeaderParam(KEY) String key, @HeaderParam(SEEN) String seen, @PathParam("id") UUID id);

    @POST
    @Path("payables/{id}/return")
    Payable handBack(
            @HeaderParam(KEY) String key, @HeaderParam(SEEN) String seen, @PathParam("id") UUID id, Reason reason);

    @GET
    @Path("vouchers")
    Page<Voucher> vouchers(
            @QueryParam("relation") String relation,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("vouchers/{id}")
    Voucher voucher(@PathParam("id") UUID id);

    @POST
    @Path("vouchers/{id}/transfers")
    Transfer transfer(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewTransfer transfer);

    @POST
    @Path("vouchers/{id}/settlement")
    Voucher settle(@HeaderParam(KEY) String key, @PathParam("id") UUID id);

    @GET
    @Path("applications")
    Page<Application> applications(
            @QueryParam("status") List<String> status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("applications/{id}")
    Application application(@PathParam("id") UUID id);

    @POST
    @Path("applications")
    Application apply(@HeaderParam(KEY) String key, NewApplication application);

    @GET
    @Path("applications/{id}/evidence")
    EvidencePack evidence(@PathParam("id") UUID id);

    @GET
    @Path("applications/{id}/evidence")
    String evidenceFile(@PathParam("id") UUID id);

    @POST
    @Path("applications/{id}/offer")
    Application offer(
            @HeaderParam(KEY) String key, @HeaderParam(SEEN) String seen, @PathParam("id") UUID id, NewOffer offer);

    @POST
    @Path("applications/{id}/refusal")
    Application refuse(
            @HeaderParam(KEY) String key, @HeaderParam(SEEN) String seen, @PathParam("id") UUID id, Reason reason);

    /** The steps that need no words: acceptance, approval, withdrawal, disbursement. */
    @POST
    @Path("applications/{id}/{step}")
    Application step(
            @HeaderParam(KEY) String key,
            @HeaderParam(SEEN) String seen,
            @PathParam("id") UUID id,
            @PathParam("step") String step);

    @POST
    @Path("applications/{id}/repayments")
    Application repay(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewRepayment repayment);

    @GET
    @Path("journals")
    Page<Journal> journals(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("trial-balance")
    TrialBalance trialBalance();

    /** When to pay, and why later than usual. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preparation(@Nullable LocalDate dueOn, @Nullable String reason) {}

    /** Words that a step needs. */
    record Reason(String reason) {}

    /** Who gets how much. */
    record NewTransfer(String to, MoneyBody amount) {}

    /** What a transfer made. */
    record Transfer(Voucher given) {}

    /** What is offered to which bank. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewApplication(UUID voucherId, String bankId, MoneyBody amount, @Nullable String highestRate) {}

    /** The bank's rate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewOffer(String rate, @Nullable String note) {}

    /** What the debtor has paid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewRepayment(MoneyBody amount, @Nullable String reference) {}
}
