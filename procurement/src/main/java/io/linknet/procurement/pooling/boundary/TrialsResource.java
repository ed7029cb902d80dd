package io.linknet.procurement.pooling.boundary;

import static java.util.stream.Collectors.groupingBy;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.control.Clearings;
import io.linknet.procurement.pooling.control.Clearings.TrialShare;
import io.linknet.procurement.pooling.control.Pools;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules a leader has tried on its pool, to be held side by side. */
@Path("pools/{id}/trials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrialsResource {

    private static final int MOST_COOPERATIVES = 200;

    @Inject
    Pools pools;

    @Inject
    Clearings clearings;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The last try of each rule, the last tried first; none for whoever does not lead the pool. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public List<TrialView> list(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        var pool = pools.get(id, reader);
        var shares = clearings.trialShares(pool.id(), reader, MOST_COOPERATIVES);
        var trials = clearings.trials(pool.id(), reader);
        var first =
                trials.stream().flatMap(trial -> trial.spec().first().stream()).map(MemberId::value);
        var parties = members.parties(Stream.concat(shares.stream().map(TrialShare::cooperativeId), first)
                .toList());
        var byTrial = shares.stream().collect(groupingBy(TrialShare::trialId));
        return trials.stream()
                .map(trial -> TrialView.of(trial, byTrial.getOrDefault(trial.id(), List.of()), parties))
                .toList();
    }
}
