package io.linknet.portal.provider.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a member's people sign in, as the member itself and the operator see it.
 *
 * @param keeps whether the reader administers the member
 * @param decides whether the reader can agree or decline
 * @param ownProposal whether the open proposal is the reader's
 */
public record ProviderPageView(
        Member member, SignInView signIn, boolean keeps, boolean decides, boolean ownProposal, Form form) {

    public String name() {
        return Texts.either(member.nameZh(), member.nameEn());
    }

    /** Where changes are proposed. */
    public String changes() {
        return ProviderPage.HERE + member.id() + "/changes";
    }

    /** The change that waits for a person or for Keycloak. */
    public Optional<ChangeView> open() {
        return signIn.changes().stream()
                .filter(it -> it.state().equals("PROPOSED") || it.state().equals("APPROVED"))
                .findFirst();
    }

    /** Whether a provider can be proposed now. */
    public boolean canLink() {
        return keeps && signIn.linked() == null && open().isEmpty();
    }

    /** Whether the provider at work can be changed now, and by which kind of change. */
    public boolean canChange(String protocol) {
        var linked = signIn.linked();
        return keeps
                && linked != null
                && open().isEmpty()
                && linked.provider().protocol().equals(protocol);
    }

    /** Whether the end of the provider at work can be proposed now. */
    public boolean canUnlink() {
        return (keeps || decides) && signIn.linked() != null && open().isEmpty();
    }

    /** What a provider can speak. */
    public List<Choice> protocols() {
        return List.of(
                new Choice("OIDC", t("provider.protocol.OIDC")), new Choice("SAML", t("provider.protocol.SAML")));
    }

    /** What the button that ends a provider says. */
    public Map<String, String> unlink() {
        return Map.of("kind", "UNLINK");
    }

    /** The secret is never put into a page again. */
    public Form formOf(String kind) {
        return form.value("kind").equals(kind) ? form.with("clientSecret", List.of()) : Form.blank();
    }
}
