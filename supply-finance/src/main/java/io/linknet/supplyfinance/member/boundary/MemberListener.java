package io.linknet.supplyfinance.member.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.member.entity.Member;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps the names of the members and how they stand, as partner-portal tells them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "partner-portal.member::supply-finance.on.partner-portal.member"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class MemberListener extends EventListener {

    @Inject
    Members members;

    @Override
    protected String consumer() {
        return "supply-finance.on.partner-portal.member";
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "partner-portal.member-admitted.v1", "partner-portal.member-changed.v1" -> {
                var told = event.payload(MemberTold.class);
                members.remember(new Member(told.memberId(), told.kind(), told.alias(), told.nameZh(), told.nameEn()));
            }
            case "partner-portal.member-standing-changed.v1" -> {
                var told = event.payload(StandingTold.class);
                members.stand(told.memberId(), told.standing());
            }
            default -> {
                // Nothing else is told about members that supply-finance needs.
            }
        }
    }

    /** The fields that supply-finance uses of both events. */
    record MemberTold(UUID memberId, MemberKind kind, String alias, String nameZh, String nameEn) {}

    /** The fields that supply-finance uses of a change of standing. */
    record StandingTold(UUID memberId, String standing) {}
}
