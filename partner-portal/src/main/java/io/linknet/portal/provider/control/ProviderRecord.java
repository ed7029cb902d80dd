package io.linknet.portal.provider.control;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What is kept of a change: an entry in the member's log for each step, a notice when it is over. */
@ApplicationScoped
class ProviderRecord {

    private static final String OBJECT = "partner-portal.provider";

    @Inject
    Evidence evidence;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** What stands in the log: never a secret. */
    record Told(UUID change, UUID member, ChangeKind kind, Protocol protocol, String issuer, String domain) {}

    /** Writes a step into the log. */
    void record(String what, ProviderChange change) {
        var provider = change.provider();
        evidence.record(
                "provider-" + word(change) + "-" + what,
                OBJECT,
                change.memberId(),
                new Told(
                        change.id(),
                        change.memberId(),
                        change.kind(),
                        provider.protocol(),
                        provider.issuer(),
                        provider.domain()));
    }

    /** Tells the member what became of a change. */
    void tell(String what, ProviderChange change) {
        notices.keep(new Notice(
                Ids.next(),
                clock.instant(),
                OBJECT,
                "partner-portal.provider-" + word(change) + "-" + what,
                change.memberId(),
                shortened(change.provider().domain()),
                change.proposed().person(),
                Set.of(change.memberId())));
    }

    private static String word(ProviderChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String domain) {
        return domain.length() > 60 ? domain.substring(0, 60) : domain;
    }
}
