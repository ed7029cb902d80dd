package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The first words of an open application. */
public record StartView(Form form) {

    private static final List<MemberKind> KINDS = List.of(
            MemberKind.COOPERATIVE,
            MemberKind.SUPPLIER,
            MemberKind.PROCESSOR,
            MemberKind.CARRIER,
            MemberKind.WAREHOUSE,
            MemberKind.CHAIN_LEADER,
            MemberKind.BANK);

    /** What can be applied for. */
    public List<Choice> kinds() {
        return choices(KINDS);
    }

    static List<Choice> choices(List<MemberKind> kinds) {
        return kinds.stream()
                .map(kind -> new Choice(kind.name(), Texts.t("ui.kind." + kind)))
                .toList();
    }

    /**
     * What a kind is asked for.
     *
     * @param kind in words
     * @param papers in words, in one line
     */
    public record Needed(String kind, String papers) {}

    /** What each kind is asked for. */
    public List<Needed> needed() {
        return KINDS.stream()
                .map(kind -> new Needed(
                        Texts.t("ui.kind." + kind),
                        PaperKind.checklist(kind).stream()
                                .map(it -> Texts.t("onboarding.paper." + it))
                                .collect(Collectors.joining(Texts.t("onboarding.and")))))
                .toList();
    }
}
