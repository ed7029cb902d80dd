package io.linknet.portal.audit.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.evidence.EvidenceSearch;
import io.linknet.kernel.evidence.OwnEvidence;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.audit.entity.Log;
import io.linknet.portal.audit.entity.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** All logs: the services' by their API, the portal's own from its database. */
@RequestScoped
class Logs {

    @Inject
    @RestClient
    ProcurementEvidence procurement;

    @Inject
    @RestClient
    ProductionSyncEvidence production;

    @Inject
    @RestClient
    LogisticsEvidence logistics;

    @Inject
    @RestClient
    SupplyFinanceEvidence finance;

    @Inject
    OwnEvidence own;

    @Inject
    CurrentCaller caller;

    /** Entries, latest first. */
    @Transactional
    public Page<Written> list(Log log, AuditSearch search, @Nullable String after, int limit) {
        return switch (log) {
            case PROCUREMENT -> procurement.list(search, after, limit);
            case PRODUCTION_SYNC -> production.list(search, after, limit);
            case LOGISTICS -> logistics.list(search, after, limit);
            case SUPPLY_FINANCE -> finance.list(search, after, limit);
            case PARTNER_PORTAL -> Page.of(
                    own.page(caller.get().member(), wanted(search), Cursor.parse(after), limit),
                    limit,
                    it -> new Cursor(it.recordedAt(), it.id()),
                    Logs::written);
        };
    }

    /** A file of entries with their proofs. */
    @Transactional
    public byte[] export(Log log, AuditSearch search) throws IOException {
        return switch (log) {
            case PROCUREMENT -> bytes(procurement.export(search));
            case PRODUCTION_SYNC -> bytes(production.export(search));
            case LOGISTICS -> bytes(logistics.export(search));
            case SUPPLY_FINANCE -> bytes(finance.export(search));
            case PARTNER_PORTAL -> {
                var out = new ByteArrayOutputStream();
                own.export(caller.get().member(), wanted(search), out);
                yield out.toByteArray();
            }
        };
    }

    private static byte[] bytes(Response file) {
        return file.readEntity(byte[].class);
    }

    private static OwnEvidence.Wanted wanted(AuditSearch search) {
        var object = search.object == null ? null : UUID.fromString(search.object);
        return EvidenceSearch.wanted(search.from, search.until, search.action, object, search.actor);
    }

    private static Written written(OwnEvidence.Written it) {
        return new Written(
                it.id(),
                it.recordedAt(),
                it.actor(),
                it.action(),
                it.objectType(),
                it.objectId(),
                it.content(),
                it.position());
    }
}
