package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The members that can be invited, as choices by name. */
@RequestScoped
public class Invitees {

    private static final Set<MemberKind> SELLING =
            Set.of(MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR);
    private static final Set<MemberKind> BUYING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);
    private static final Set<MemberKind> SELLING_TOGETHER =
            Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR, MemberKind.COOPERATIVE);

    @Inject
    Pages pages;

    @Inject
    Members members;

    /** To answer a demand: those who grow, make or supply. */
    List<Choice> choices() {
        return of(SELLING);
    }

    /** To a joint pool: buyers to buy together; buyers and cooperatives to sell together. */
    List<Choice> together() {
        return of(growing() ? SELLING_TOGETHER : BUYING);
    }

    /** Whether the reader's member sells what it grows. */
    boolean growing() {
        return pages.person()
                .filter(person -> person.caller().kind() == MemberKind.COOPERATIVE)
                .isPresent();
    }

    private List<Choice> of(Set<MemberKind> kinds) {
        var own = pages.person().map(person -> person.caller().member().value());
        return members.inGoodStanding().stream()
                .filter(it -> kinds.contains(it.kind()))
                .filter(it -> own.filter(it.id()::equals).isEmpty())
                .map(it -> new Choice(it.id().toString(), Texts.either(it.nameZh(), it.nameEn())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
