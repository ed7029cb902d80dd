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

/** The members that can be invited to answer a demand: those who grow, make or supply. */
@RequestScoped
public class Invitees {

    private static final Set<MemberKind> SELLING =
            Set.of(MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR);

    @Inject
    Pages pages;

    @Inject
    Members members;

    /** As choices, by name. */
    List<Choice> choices() {
        var own = pages.person().map(person -> person.caller().member().value());
        return members.inGoodStanding().stream()
                .filter(it -> SELLING.contains(it.kind()))
                .filter(it -> own.filter(it.id()::equals).isEmpty())
                .map(it -> new Choice(it.id().toString(), Texts.either(it.nameZh(), it.nameEn())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
