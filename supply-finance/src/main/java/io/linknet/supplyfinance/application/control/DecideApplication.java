package io.linknet.supplyfinance.application.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.supplyfinance.application.entity.ApplicationMoved;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.registry.control.ClaimRegistry;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What bank and applicant say before money moves. Each step names the version its person saw. Runs in the command's
 * transaction.
 */
@ApplicationScoped
public class DecideApplication {

    @Inject
    Work work;

    @Inject
    Applications applications;

    @Inject
    ClaimRegistry registry;

    @Inject
    Event<ApplicationMoved> moved;

    @Inject
    Clock clock;

    /** A person of the bank names its rate, percent a year. */
    public FinancingApplication offer(
            UUID id, Caller officer, @Nullable String seen, BigDecimal rate, @Nullable String note) {
        return step(id, officer, seen, it -> it.offer(officer.member(), signature(officer), rate, note, today()));
    }

    /** The applicant says yes to an offer above its highest rate. */
    public FinancingApplication accept(UUID id, Caller applicant, @Nullable String seen) {
        return step(id, applicant, seen, it -> it.accept(applicant.member(), clock.instant()));
    }

    /** Another person of the bank agrees. */
    public FinancingApplication approve(UUID id, Caller approver, @Nullable String seen) {
        return step(id, approver, seen, it -> it.approve(approver.member(), signature(approver), today()));
    }

    /** The bank says no: the voucher is free again. */
    public FinancingApplication refuse(UUID id, Caller banker, @Nullable String seen, String reason) {
        var application = step(id, banker, seen, it -> it.refuse(banker.member(), reason, clock.instant()));
        release(id);
        return application;
    }

    /** The applicant takes it back: the voucher is free again. */
    public FinancingApplication withdraw(UUID id, Caller applicant, @Nullable String seen) {
        var application = step(id, applicant, seen, it -> it.withdraw(applicant.member(), clock.instant()));
        release(id);
        return application;
    }

    private void release(UUID id) {
        registry.end(id);
        applications.endGrant(id);
        work.finish();
    }

    private FinancingApplication step(
            UUID id, Caller caller, @Nullable String seen, Function<FinancingApplication, ApplicationMoved> step) {
        var application = applications.get(id, caller.member());
        Versions.require(seen, application.version());
        moved.fire(step.apply(application));
        work.finish();
        return application;
    }

    private Signature signature(Caller caller) {
        return Signature.of(caller, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
